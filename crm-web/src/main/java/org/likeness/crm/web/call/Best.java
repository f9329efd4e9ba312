package org.likeness.crm.web.call;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the few with the highest expected gain, after them those whose gain nobody can tell, by their chance; of equal ones, the one with
 * the lowest id. What gains nothing is left out.
 */
final class Best {
    private static final Comparator<Prospect> WORST_FIRST = Comparator.comparing(
                    Prospect::gain, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingDouble(p -> p.gain() == null ? p.chance() : 0)
            .thenComparing(Prospect::id, Comparator.reverseOrder());

    private final int capacity;
    private final PriorityQueue<Prospect> kept = new PriorityQueue<>(WORST_FIRST);

    Best(int capacity) {
        this.capacity = capacity;
    }

    void offer(Prospect prospect) {
        if ((prospect.gain() == null ? prospect.chance() : prospect.gain()) > 0) {
            kept.add(prospect);
            if (kept.size() > capacity) {
                kept.poll();
            }
        }
    }

    List<Prospect> inOrder() {
        return kept.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}
