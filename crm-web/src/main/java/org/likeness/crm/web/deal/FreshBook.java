package org.likeness.crm.web.deal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.user.Sight;

/**
 * Reads the book of deals and the rhythm of its stages soon after the start, so that the first who looks at a board or a funnel does not wait for
 * it, and the book once an hour again, in case somebody changed the database by other ways.
 */
@ApplicationScoped
public class FreshBook {
    private static final Logger LOG = Logger.getLogger(FreshBook.class.getName());
    private static final int HOUR = 3600;
    /** The first page is for the first visitor. */
    private static final int BREATH = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DealBook book;

    @Inject
    Rhythms rhythms;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.schedule(() -> read(() -> rhythms.pace(Sight.everything())), BREATH, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> read(book::refresh), HOUR, HOUR, TimeUnit.SECONDS);
    }

    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException | Error e) {
            // one that is thrown would end the reading for good
            LOG.log(Level.WARNING, "The book of deals could not be read", e);
        }
    }
}
