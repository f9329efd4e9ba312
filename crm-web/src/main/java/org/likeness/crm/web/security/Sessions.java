package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Sha256;
import org.likeness.crm.web.record.InTransaction;

/**
 * The sessions of browsers, kept in the database so that a restart signs nobody out. A session ends two weeks after it was last
 * used.
 */
@ApplicationScoped
public class Sessions {

    static final Duration LIFE = Duration.ofDays(14);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    Viewers viewers;

    @Inject
    SessionLife life;

    @Inject
    Clock clock;

    /** Begins a session; answers the secret that goes into the cookie. */
    @InTransaction
    String begin(long user) {
        var cookie = Secrets.random();
        var now = clock.instant();
        em.createNativeQuery("DELETE FROM sign_ins WHERE expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        INSERT INTO sign_ins (id, user_id, cookie_hash, created_at, last_seen_at, expires_at)
                        VALUES (:id, :user, :hash, :now, :now, :end)""")
                .setParameter("id", Id.next())
                .setParameter("user", user)
                .setParameter("hash", Sha256.of(cookie))
                .setParameter("now", now)
                .setParameter("end", now.plus(LIFE))
                .executeUpdate();
        return cookie;
    }

    /** Whose session it is, if it still lasts. Every request asks, so it is read without a transaction around it. */
    @SuppressWarnings("unchecked")
    Optional<Viewer> viewer(String cookie) {
        var now = clock.instant();
        List<Object[]> found = em.createNativeQuery("SELECT " + Viewers.COLUMNS
                        + ", s.id AS session, s.last_seen_at FROM sign_ins s JOIN users u ON u.id = s.user_id AND u.active"
                        + " WHERE s.cookie_hash = :hash AND s.expires_at > :now")
                .setParameter("hash", Sha256.of(cookie))
                .setParameter("now", now)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var row = found.get(0);
        if (Moments.of(row[9]).isBefore(now.minus(NOTED_EVERY))) {
            life.prolong(((Number) row[8]).longValue(), now);
        }
        return Optional.of(viewers.of(row));
    }

    @InTransaction
    void end(String cookie) {
        em.createNativeQuery("DELETE FROM sign_ins WHERE cookie_hash = :hash")
                .setParameter("hash", Sha256.of(cookie))
                .executeUpdate();
    }

    /** Ends all sessions of a user, as after a new password. */
    @InTransaction
    public void endAllOf(long user) {
        em.createNativeQuery("DELETE FROM sign_ins WHERE user_id = :user")
                .setParameter("user", user)
                .executeUpdate();
    }
}
