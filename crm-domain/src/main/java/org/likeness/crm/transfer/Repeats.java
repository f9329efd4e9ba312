package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Records of earlier imports that a running one names again, changed or not: they stay when the earlier one is taken back, and go with this one
 * when it is taken back as well.
 */
final class Repeats {
    private final long run;
    private final List<Long> records = new ArrayList<>();

    Repeats(long run) {
        this.run = run;
    }

    void add(long record) {
        records.add(record);
    }

    /** Begins anew, perhaps after a batch that could not be written. */
    void forget() {
        records.clear();
    }

    void write(EntityManager em) {
        if (!records.isEmpty()) {
            em.createNativeQuery(records.stream()
                            .map(record -> "(" + run + "," + record + ")")
                            .collect(Collectors.joining(
                                    ",", "INSERT IGNORE INTO import_repeats (import_id, record_id) VALUES ", "")))
                    .executeUpdate();
        }
    }
}
