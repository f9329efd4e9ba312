package org.likeness.crm.web.report;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.web.job.Retries;

/** Sends what lies in the outbox, one letter after the other; the clock wakes it every minute for what is to be tried again. */
@ApplicationScoped
public class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Outbox outbox;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    private final AtomicBoolean works = new AtomicBoolean();
    private volatile Instant prunes = Instant.MIN;
    private volatile boolean stopping;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Queued news) {
        wake();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Sees to whatever is due. */
    void wake() {
        if (stopping || !works.compareAndSet(false, true)) {
            return; // what the one who works has just missed, the clock finds within a minute
        }
        try {
            executor.execute(this::work);
        } catch (RuntimeException e) {
            works.set(false);
            LOG.log(Level.SEVERE, "No thread could be had for reports", e);
        }
    }

    private void work() {
        try {
            for (var due = outbox.take(); due.isPresent() && !stopping; due = outbox.take()) {
                send(due.get());
            }
            prune();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Reports pause for a while", e);
        } finally {
            works.set(false);
        }
    }

    private void send(Delivery delivery) {
        var attempt = letters.send(delivery);
        var attempts = delivery.attempts() + 1;
        var again = !attempt.good() && attempt.passing() && attempts < Retries.MOST_ATTEMPTS;
        var next = again
                ? clock.instant()
                        .plus(Retries.after(
                                attempts, ThreadLocalRandom.current().nextDouble()))
                : null;
        outbox.note(delivery, attempt, next);
    }

    private void prune() {
        var now = clock.instant();
        if (prunes.isBefore(now)) {
            prunes = now.plus(Duration.ofDays(1));
            while (!stopping && outbox.prune()) {
                // some more
            }
        }
    }
}
