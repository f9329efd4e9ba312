package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Changing;
import org.likeness.crm.user.Viewer;

/** Gives a record the values back that it had before a merge, as far as they can still be had, and remembers the others. */
final class GivingBack {
    private static final String EXTERNAL_ID = "externalId";

    private final EntityManager em;
    private final Changing changing;
    private final RecordKind kind;
    private final StoredRecord survivor;
    private final Viewer by;
    private final List<NotGivenBack> lost = new ArrayList<>();

    GivingBack(EntityManager em, Changing changing, RecordKind kind, StoredRecord survivor, Viewer by) {
        this.em = em;
        this.changing = changing;
        this.kind = kind;
        this.survivor = survivor;
        this.by = by;
    }

    /** @throws InvalidInput if the record cannot stand so whatever is left out */
    void give(Map<String, String> values) {
        var left = new HashMap<>(values);
        if (left.get(EXTERNAL_ID) != null && taken(left.get(EXTERNAL_ID))) {
            leave(left, EXTERNAL_ID, "is taken by another record");
        }
        while (true) {
            try {
                changing.change(kind, survivor, Choosable.sent(kind, left), by);
                return;
            } catch (InvalidInput unfit) {
                em.refresh(survivor);
                var named = unfit.errors().stream()
                        .filter(error -> left.containsKey(error.field()))
                        .toList();
                if (named.isEmpty()) {
                    throw unfit;
                }
                named.forEach(error -> leave(left, error.field(), error.message()));
            }
        }
    }

    private void leave(Map<String, String> values, String field, String reason) {
        if (values.containsKey(field)) {
            values.remove(field);
            lost.add(new NotGivenBack(true, field, reason));
        }
    }

    private boolean taken(String externalId) {
        return !em.createNativeQuery("SELECT id FROM " + kind.table() + " WHERE external_id = :taken AND id <> :id")
                .setParameter("taken", externalId)
                .setParameter("id", survivor.key())
                .getResultList()
                .isEmpty();
    }

    /** Notes a value that the other record came back without. */
    void missing(String field, String reason) {
        lost.add(new NotGivenBack(false, field, reason));
    }

    List<NotGivenBack> lost() {
        return List.copyOf(lost);
    }
}
