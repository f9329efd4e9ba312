package org.likeness.crm.web.loss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.likeness.crm.deal.LossReason;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Viewer;

/** Finds the reason a caller means, or writes down a new one in the words of a caller who may. */
@ApplicationScoped
public class LossReasons {
    /** As many as a sentence bears. */
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    Clock clock;

    /** The reason that was typed into a form, {@code null} where none was. */
    public Long typed(String text, Viewer by) {
        return text == null || text.isBlank() ? null : named("lossReason", text.strip(), by);
    }

    /**
     * The reason with that id, externalId or name; a new one of that name where there is none.
     *
     * @throws InvalidInput naming the reasons there are, if it is none of them and the caller may not add to them
     */
    public long named(String text, Viewer by) {
        return named("reason", text, by);
    }

    private long named(String field, String text, Viewer by) {
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
                    refuseUnlessMayAdd(field, by);
                    var made = new LossReason(text, clock.instant());
                    em.persist(made);
                    em.flush();
                    return made;
                })
                .key();
    }

    /** Reasons are compared, so that not everybody adds to them; but the first has to come from somebody. */
    private void refuseUnlessMayAdd(String field, Viewer by) {
        if (by.role().shapesTheHouse()) {
            return;
        }
        var offered = em.createQuery(
                        "SELECT r.name FROM LossReason r WHERE r.retired = FALSE ORDER BY r.name", String.class)
                .setMaxResults(MOST)
                .getResultList();
        if (!offered.isEmpty()) {
            throw new InvalidInput(field, "must be one of " + String.join(", ", offered));
        }
    }
}
