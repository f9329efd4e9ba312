package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import org.likeness.crm.kernel.RecordKind;

/** Who stands below whom changes one change at a time: two at once could each find no circle, and close one together. */
public final class Parents {
    private Parents() {}

    /** Waits until nobody else changes parents of that kind, and has others wait until the transaction ends. */
    public static void alone(EntityManager em, RecordKind kind) {
        // the oldest record stands for all: every change of a parent locks it first
        em.createNativeQuery("SELECT id FROM " + kind.table() + " ORDER BY id LIMIT 1 FOR UPDATE")
                .getResultList();
    }
}
