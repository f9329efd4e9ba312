package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.likeness.crm.web.record.InTransaction;

/** Notes that a session is used, and lets it last from then on. */
@ApplicationScoped
@InTransaction
class SessionLife {
    @PersistenceContext
    EntityManager em;

    void prolong(long session, Instant now) {
        em.createNativeQuery("UPDATE sign_ins SET last_seen_at = :now, expires_at = :end WHERE id = :id")
                .setParameter("now", now)
                .setParameter("end", now.plus(Sessions.LIFE))
                .setParameter("id", session)
                .executeUpdate();
    }
}
