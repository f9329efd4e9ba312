package org.likeness.crm.web.ownership;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.web.ui.HouseZone;

/** Has idle leads given back every night, as long as the rules are on. */
@ApplicationScoped
class NightlyReturn {
    private static final Logger LOG = Logger.getLogger(NightlyReturn.class.getName());
    private static final int FIRST_SECONDS = 60;
    private static final int EVERY_SECONDS = 1800;
    private static final Duration A_DAY = Duration.ofHours(20);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    AskedReturns asked;

    @Inject
    Clock clock;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        scheduler.scheduleAtFixedRate(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (HouseZone.isNight(clock.instant())) {
                asked.askUnlessSince(clock.instant().minus(A_DAY));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Idle leads could not be given back; it is tried again later", failed);
        }
    }
}
