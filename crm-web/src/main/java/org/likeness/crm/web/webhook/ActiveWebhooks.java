package org.likeness.crm.web.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.likeness.crm.job.Transactions;

/**
 * The webhooks that are told something at present, known without asking the database: the list is read anew after every change of
 * webhooks, and after half a minute in any case.
 */
@ApplicationScoped
public class ActiveWebhooks {
    static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known;

    /** What was read, after how many changes, and until when it is believed. */
    private record Known(List<Webhook> hooks, long changes, Instant until) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) Webhooks.HooksChanged news) {
        changes.incrementAndGet();
    }

    /** Those that are told something at present, oldest first. */
    List<Webhook> all() {
        var before = known;
        if (good(before)) {
            return before.hooks;
        }
        if (changedSince(before)) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return before.hooks; // it is only old, and somebody is reading it anew
        }
        try {
            // whoever waited may find it read
            var now = known;
            return good(now) ? now.hooks : anew();
        } finally {
            reading.unlock();
        }
    }

    private boolean good(Known list) {
        return !changedSince(list) && clock.instant().isBefore(list.until);
    }

    private boolean changedSince(Known list) {
        return list == null || list.changes != changes.get();
    }

    /** A change during the read leaves a list that counts as old already, so that it is never kept for long by mistake. */
    private List<Webhook> anew() {
        var count = changes.get();
        var hooks = read();
        known = new Known(hooks, count, clock.instant().plus(KNOWN_FOR));
        return hooks;
    }

    /**
     * On another thread: whoever asks is in a transaction, which may have begun before the latest change was committed and would never
     * see it.
     */
    private List<Webhook> read() {
        return CompletableFuture.supplyAsync(() -> transactions.call(ActiveWebhooks::stored), threads())
                .join();
    }

    private static List<Webhook> stored(EntityManager em) {
        return Rows.webhooks(em, "WHERE active = TRUE ORDER BY id", MOST);
    }

    /** Where it is read. */
    Executor threads() {
        return executor;
    }
}
