package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;

/** When a deal or lead began, as it stood before a change: whoever dates it anew may not date it after what came of it. */
record Beginning(StoredRecord record, Instant before, Instant firstVisit) {

    /** Looks before anything changes, since what is refused must not have been written by a look. */
    static Beginning of(EntityManager em, StoredRecord record, Map<String, Object> sent) {
        if (record instanceof Deal deal && sent.containsKey("openedAt")) {
            var first = em.createQuery("SELECT MIN(v.enteredAt) FROM StageVisit v WHERE v.deal = :deal", Instant.class)
                    .setParameter("deal", deal.key())
                    .getSingleResult();
            return new Beginning(record, deal.openedAt(), first);
        }
        return new Beginning(record, record instanceof Deal deal ? deal.openedAt() : record.createdAt(), null);
    }

    void refuseAfterWhatCameOfIt() {
        if (record instanceof Deal deal && !Objects.equals(before, deal.openedAt())) {
            deal.refuseToOpenAfter(firstVisit);
        } else if (record instanceof Lead lead && !Objects.equals(before, lead.createdAt())) {
            lead.refuseToBeginAfterItsEnd();
        }
    }
}
