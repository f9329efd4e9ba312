package org.likeness.crm.web.capture;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.likeness.crm.capture.CaptureForm;

/**
 * Slows down whoever sends a form again and again: ten times from one address, then one more a minute; three hundred times for one form,
 * then ten more a minute, however many addresses they come from.
 */
@ApplicationScoped
public class FormThrottle {
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes one turn; answers in how many seconds there is one again, 0 where there was one. */
    long take(CaptureForm form, String address) {
        var wait = taken(bucket(form.publicKey() + "\n" + address, 10, Duration.ofMinutes(10)));
        return wait > 0 ? wait : taken(bucket(form.publicKey(), 300, Duration.ofMinutes(30)));
    }

    private static long taken(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private synchronized Bucket bucket(String key, long size, Duration refilled) {
        return buckets.computeIfAbsent(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, refilled))
                .build());
    }
}
