package org.likeness.crm.web.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.likeness.crm.kernel.Moments;

/** Who moved a deal: the visit of a stage does not say, the change that began it does. */
final class Moves {
    /** A move and its visit are written down together, whenever the deal is said to have moved; what came later is another move. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private Moves() {}

    /**
     * Who wrote the change to that stage that was noted together with the visit; empty where the visit came by an import.
     *
     * @param changes moment, field, old value, new value, and who in the ninth place
     * @param noted when the visit was written down
     */
    static String by(List<Object[]> changes, Instant noted, long stage) {
        return changes.stream()
                .filter(r -> "stage".equals(r[1]) && String.valueOf(stage).equals(r[3]))
                .filter(r -> apart(r, noted).compareTo(AT_ONCE) < 0)
                .min(Comparator.comparing(r -> apart(r, noted)))
                .map(r -> r[8] == null ? "" : (String) r[8])
                .orElse("");
    }

    private static Duration apart(Object[] change, Instant noted) {
        return Duration.between(Moments.of(change[0]), noted).abs();
    }
}
