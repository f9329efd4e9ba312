package org.likeness.crm.web.duplicate;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.web.ui.HouseZone;

/** Has all records looked through every night; a small book that never was at once, so that duplicates are told from the first day. */
@ApplicationScoped
class NightlySearch {
    private static final Logger LOG = Logger.getLogger(NightlySearch.class.getName());
    private static final int FIRST_SECONDS = 10;
    private static final int EVERY_SECONDS = 1800;
    private static final Duration A_DAY = Duration.ofHours(20);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    SearchDuplicates search;

    @Inject
    Looked looked;

    @Inject
    Clock clock;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        scheduler.scheduleAtFixedRate(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (due(looked.askedLast(), clock.instant())) {
                search.askByItself();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Duplicates could not be looked for; it is tried again later", failed);
        }
    }

    private boolean due(Instant last, Instant now) {
        if (last == null && looked.small()) {
            return true;
        }
        return HouseZone.isNight(now) && (last == null || last.plus(A_DAY).isBefore(now));
    }
}
