package org.likeness.crm.web.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.likeness.crm.kernel.Moments;

/**
 * Who moved a deal: the visit of a stage does not say, the change that began it does. Moves are written down in the order in which
 * they were made, also those that are dated back, so each is asked for before the one it followed.
 */
final class Moves {
    /** A move that is not dated back is written down as it is made; what came later to the same stage, such as a taking back, is another one. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private List<Object[]> changes;

    /** @param changes moment, field, old value, new value, and who in the ninth place; newest first */
    Moves(List<Object[]> changes) {
        this.changes = changes.stream().filter(r -> "stage".equals(r[1])).toList();
    }

    /**
     * Who wrote a move down: the change to that stage noted when the visit began, else the last one from the stage before to that one noted
     * since then and before the move that followed. Empty where there is none: the visit came by an import.
     *
     * @param entered when the visit began; the last visit is asked for first
     * @param from the stage before
     * @param to the stage of the visit
     */
    String by(Instant entered, long from, long to) {
        var since = changes.stream()
                .filter(r -> is(to, r[3]) && !Moments.of(r[0]).isBefore(entered))
                .toList();
        var noted = first(since, r -> Moments.of(r[0]).isBefore(entered.plus(AT_ONCE)), true)
                .or(() -> first(since, r -> is(from, r[2]), false));
        noted.ifPresent(move -> changes = changes.subList(changes.indexOf(move) + 1, changes.size()));
        return noted.map(r -> r[8] == null ? "" : (String) r[8]).orElse("");
    }

    private static Optional<Object[]> first(List<Object[]> changes, Predicate<Object[]> which, boolean oldest) {
        Comparator<Object[]> order = Comparator.comparing(r -> Moments.of(r[0]));
        return changes.stream().filter(which).min(oldest ? order : order.reversed());
    }

    private static boolean is(long stage, Object kept) {
        return String.valueOf(stage).equals(kept);
    }
}
