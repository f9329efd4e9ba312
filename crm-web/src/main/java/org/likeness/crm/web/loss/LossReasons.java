package org.likeness.crm.web.loss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.likeness.crm.deal.LossReason;
import org.likeness.crm.kernel.Id;

/** Finds the reason a caller means, or writes down a new one in the caller's words. */
@ApplicationScoped
public class LossReasons {

    @PersistenceContext
    private EntityManager em;

    @Inject
    Clock clock;

    /** The reason that was typed into a form, {@code null} where none was. */
    public Long typed(String text) {
        return text == null || text.isBlank() ? null : named(text.strip());
    }

    /** The reason with that id, externalId or name; a new one of that name where there is none. */
    public long named(String text) {
        var id = Id.parse(text);
        return em.createQuery(
                        "SELECT r FROM LossReason r WHERE r.id = :id OR r.externalId = :text OR r.name = :text ORDER BY r.id",
                        LossReason.class)
                .setParameter("id", id == null ? -1L : id)
                .setParameter("text", text)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var made = new LossReason(text, clock.instant());
                    em.persist(made);
                    em.flush();
                    return made;
                })
                .key();
    }
}
