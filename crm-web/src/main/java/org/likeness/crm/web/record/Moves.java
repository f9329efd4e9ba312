package org.likeness.crm.web.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.likeness.crm.kernel.Moments;

/** Who moved a deal: the visit of a stage does not say, the change that began it does. */
final class Moves {
    /** A move is written down as it is made; what came later to the same stage, such as a taking back, is another one. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private Moves() {}

    /**
     * Who wrote the change to that stage that was noted when the visit began; empty where the visit was told of later or came by an import.
     *
     * @param changes moment, field, old value, new value, and who in the ninth place
     */
    static String by(List<Object[]> changes, Instant entered, long stage) {
        return changes.stream()
                .filter(r -> "stage".equals(r[1]) && String.valueOf(stage).equals(r[3]))
                .filter(r ->
                        !Moments.of(r[0]).isBefore(entered) && Moments.of(r[0]).isBefore(entered.plus(AT_ONCE)))
                .min(Comparator.comparing(r -> Moments.of(r[0])))
                .map(r -> r[8] == null ? "" : (String) r[8])
                .orElse("");
    }
}
