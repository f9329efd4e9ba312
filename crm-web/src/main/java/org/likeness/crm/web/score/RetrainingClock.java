package org.likeness.crm.web.score;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every few minutes whether a challenger is due, or scores are to be counted anew. */
@ApplicationScoped
public class RetrainingClock {
    private static final Logger LOG = Logger.getLogger(RetrainingClock.class.getName());
    private static final int MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Retraining retraining;

    @Inject
    NightlyScores scores;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            retraining.ask();
            scores.ask();
        } catch (RuntimeException | Error e) {
            // one that is thrown would end the looking for good
            LOG.log(Level.WARNING, "It could not be told whether a training or new scores are due", e);
        }
    }
}
