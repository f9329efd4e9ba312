package org.likeness.crm.web.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute whether a report is due, and has what waits sent. */
@ApplicationScoped
public class ReportClock {
    private static final Logger LOG = Logger.getLogger(ReportClock.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Courier courier;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    void look() {
        quietly(subscriptions::queueDue);
        quietly(courier::wake); // what waits is tried again even where it cannot be told what else is due
    }

    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // one that is thrown would end the looking for good
            LOG.log(Level.WARNING, "It could not be told whether a report is due, or sent", e);
        }
    }
}
