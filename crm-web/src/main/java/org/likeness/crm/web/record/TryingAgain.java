package org.likeness.crm.web.record;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.likeness.crm.job.Transactions;

/** Steps of long work that are taken again after a collision with others (deadlock, lost update), as calls and pages are. */
public final class TryingAgain implements Transactions {
    private static final int ATTEMPTS = 8;

    private final Transactions plain;

    public TryingAgain(Transactions plain) {
        this.plain = plain;
    }

    @Override
    public <T> T call(Function<EntityManager, T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return plain.call(step);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !DatabaseRefusals.passing(e)) {
                    throw e;
                }
                stepAside(attempt);
            }
        }
    }

    /** Longer each time, and not as long as whoever it collided with. */
    private static void stepAside(int attempt) {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(10L << attempt)));
    }
}
