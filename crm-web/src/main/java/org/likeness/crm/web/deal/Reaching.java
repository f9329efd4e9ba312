package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.ContactCard;

/** Tells how the person that a deal is made with is reached. */
@ApplicationScoped
@InTransaction
class Reaching {
    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    ContactCard of(String deal, Sight sight) {
        List<Object[]> rows = em.createNativeQuery("SELECT c.id, c.name, c.phone, c.email FROM deals t"
                        + InSight.join(RecordKind.CONTACTS, "t.contact_id", "c", sight) + " WHERE t.id = :deal")
                .setParameter("deal", Id.parse(deal))
                .getResultList();
        return rows.stream()
                .filter(r -> r[0] != null)
                .map(r -> ContactCard.of(
                        (String) r[1], "/contacts/" + Id.text(((Number) r[0]).longValue()), (String) r[2], (String)
                                r[3]))
                .findFirst()
                .orElse(ContactCard.NONE);
    }
}
