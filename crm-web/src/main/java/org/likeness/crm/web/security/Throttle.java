package org.likeness.crm.web.security;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.likeness.crm.web.api.HttpRefusal;

/**
 * Slows down guessing: ten wrong passwords for one login from one address, a hundred for one address, then one more every half a
 * minute, or every three seconds. Right ones cost nothing.
 */
@ApplicationScoped
public class Throttle {

    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Too many wrong passwords. */
    public static final class TooManyAttempts extends HttpRefusal {

        private static final long serialVersionUID = 1;

        TooManyAttempts(long seconds) {
            super(
                    429,
                    "Too many attempts with a wrong password; try again in " + seconds + " seconds.",
                    Map.of("Retry-After", Long.toString(seconds)),
                    List.of());
        }
    }

    /** @throws TooManyAttempts when there were too many wrong ones */
    void attempt(String login, String address) {
        take(ofLogin(login, address));
        take(ofAddress(address));
    }

    /** Forgives the attempt that just turned out right. */
    void right(String login, String address) {
        ofLogin(login, address).addTokens(1);
        ofAddress(address).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket ofLogin(String login, String address) {
        return bucket(login.toLowerCase(Locale.ROOT) + "\n" + address, 10, Duration.ofMinutes(5));
    }

    private Bucket ofAddress(String address) {
        return bucket(address, 100, Duration.ofMinutes(5));
    }

    private synchronized Bucket bucket(String key, long size, Duration refilled) {
        return buckets.computeIfAbsent(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, refilled))
                .build());
    }
}
