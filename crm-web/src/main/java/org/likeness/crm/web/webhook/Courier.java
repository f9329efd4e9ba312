package org.likeness.crm.web.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.web.job.Retries;

/**
 * Carries what lies in the outbox: as soon as it is committed, again after a while where it failed, and on from where the last run of
 * the program ended. One webhook is told one thing at a time, a few webhooks at once, so that a slow one holds up only itself.
 */
@ApplicationScoped
public class Courier {
    /** Failed attempts in a row after which a webhook is switched off. */
    static final int MOST_FAILURES = 20;

    static final int AT_ONCE = 4;

    /** Deliveries after which a webhook makes room for others. */
    static final int MOST_IN_A_TURN = 20;

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Outbox outbox;

    @Inject
    Webhooks webhooks;

    @Inject
    Clock clock;

    private final Turns turns = new Turns(AT_ONCE);
    private final AtomicBoolean looking = new AtomicBoolean();
    private Posting posting;
    private volatile Instant wakesAt = Instant.MAX;
    private volatile Instant prunes = Instant.MIN;
    private volatile boolean stopping;

    @PostConstruct
    void begin() {
        posting = new Posting(webhooks.mayReachInside());
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        wake();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Queued news) {
        wake();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Sees to whatever is due. */
    void wake() {
        try {
            // an act on many records asks as many times; one look that has not begun serves them all
            if (!stopping && looking.compareAndSet(false, true)) {
                executor.execute(this::look);
            }
        } catch (RuntimeException e) {
            looking.set(false);
            LOG.log(Level.SEVERE, "No thread could be had for webhooks", e);
        }
    }

    private void look() {
        looking.set(false);
        try {
            for (var webhook : turns.ordered(outbox.webhooksWithSomethingDue())) {
                serveApart(webhook);
            }
            outbox.nextDue().ifPresent(this::wakeAt);
            prune();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Webhooks pause for a while", e);
            wakeAt(clock.instant().plus(AFTER_TROUBLE));
        }
    }

    private void serveApart(long webhook) {
        if (!turns.begin(webhook)) {
            return; // whoever is through looks again
        }
        try {
            executor.execute(() -> takeTurn(webhook));
        } catch (RuntimeException | Error e) {
            turns.end(webhook);
            throw e;
        }
    }

    private void takeTurn(long webhook) {
        var through = false;
        try {
            serve(webhook);
            through = true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A webhook could not be told", e);
            wakeAt(clock.instant().plus(AFTER_TROUBLE));
        } catch (InterruptedException e) {
            // the server stops, which stop() tells for certain; anything else must not silence all webhooks
            Thread.currentThread().interrupt();
            wakeAt(clock.instant().plus(AFTER_TROUBLE));
        } finally {
            turns.end(webhook);
        }
        if (through) {
            wake();
        }
    }

    /** Until nothing is due, but not for so long that others wait for ever. */
    private void serve(long webhook) throws InterruptedException {
        var end = clock.instant().plus(LONGEST_TURN);
        for (int told = 0; told < MOST_IN_A_TURN && !stopping && clock.instant().isBefore(end); told++) {
            var due = outbox.due(webhook);
            var hook = due.isEmpty() ? Optional.<Webhook>empty() : webhooks.byKey(webhook);
            if (hook.isEmpty()) {
                return;
            }
            send(hook.get(), due.get());
        }
    }

    private void send(Webhook hook, Delivery delivery) throws InterruptedException {
        var result = post(hook, delivery);
        var attempts = delivery.attempts() + 1;
        var test = delivery.event().equals(HookEvents.TEST);
        var again = !result.good() && !test && attempts < Retries.MOST_ATTEMPTS;
        var next = again
                ? clock.instant()
                        .plus(Retries.after(
                                attempts, ThreadLocalRandom.current().nextDouble()))
                : null;
        outbox.note(delivery, result, next);
        if (!test) {
            webhooks.count(hook, result.good(), MOST_FAILURES);
        }
    }

    /** Sends it. */
    Posting.Result post(Webhook hook, Delivery delivery) throws InterruptedException {
        return posting.post(hook, delivery, clock.instant().getEpochSecond());
    }

    /** Looks again at that moment, unless it will do so earlier. */
    private void wakeAt(Instant moment) {
        var now = clock.instant();
        if (stopping || wakesAt.isAfter(now) && !wakesAt.isAfter(moment)) {
            return;
        }
        var pause = Duration.between(now, moment);
        var kept = pause.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        wakesAt = now.plus(kept);
        CompletableFuture.delayedExecutor(kept.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> {
                    if (!stopping) {
                        look();
                    }
                });
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
