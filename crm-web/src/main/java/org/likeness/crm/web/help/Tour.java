package org.likeness.crm.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.TourStop;

/** Where somebody is on the guided tour, remembered with the person. */
@ApplicationScoped
@InTransaction
class Tour {
    @PersistenceContext
    EntityManager em;

    void stops(int at, Viewer who) {
        em.find(User.class, who.id()).stopsAt(at);
    }

    /** Where a stop is for this person: the lead is the open one with the best chance among those they may see. */
    String address(TourStop stop, Viewer who) {
        if (stop != TourStop.LEAD) {
            return stop.path();
        }
        var best = em.createNativeQuery("SELECT t.id FROM leads t WHERE t.outcome = 'OPEN' AND "
                        + who.sight().sql("t.owner_id") + " ORDER BY t.win_probability DESC, t.id DESC LIMIT 1")
                .getResultList();
        return best.isEmpty() ? "/leads" : stop.path() + Id.text(((Number) best.get(0)).longValue());
    }
}
