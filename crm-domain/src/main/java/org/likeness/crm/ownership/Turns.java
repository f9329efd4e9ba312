package org.likeness.crm.ownership;

import java.util.List;
import java.util.Optional;

/** Whose turn it is. */
final class Turns {
    private Turns() {}

    /** The next after the last one, who need not be among them any more; after the end the first. Sorted ids are needed. */
    static Optional<Long> next(List<Long> sorted, Long last) {
        return sorted.stream()
                .filter(id -> last != null && id > last)
                .findFirst()
                .or(() -> sorted.stream().findFirst());
    }
}
