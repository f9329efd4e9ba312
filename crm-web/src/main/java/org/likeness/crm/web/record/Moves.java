package org.likeness.crm.web.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.likeness.crm.kernel.Moments;

/** Who moved a deal: the visit of a stage does not say, the change that began it does. */
final class Moves {
    private Moves() {}

    /**
     * Who wrote the first change to that stage since the visit began; it may have been written down later than it was.
     *
     * @param changes moment, field, old value, new value, and who in the ninth place
     */
    static String by(List<Object[]> changes, Instant entered, long stage) {
        return changes.stream()
                .filter(r -> "stage".equals(r[1]) && String.valueOf(stage).equals(r[3]))
                .filter(r -> !Moments.of(r[0]).isBefore(entered))
                .min(Comparator.comparing(r -> Moments.of(r[0])))
                .map(r -> r[8] == null ? "" : (String) r[8])
                .orElse("");
    }
}
