package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.User;
import org.likeness.crm.web.security.Sessions;

/** What changing users must not forget: a new password ends the old sessions, and somebody must be left to administer. */
@ApplicationScoped
public class KeepingUsers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    /** Nobody would be left who may make users. */
    public static final class LastAdministrator extends Refusal {

        private static final long serialVersionUID = 1;

        LastAdministrator() {
            super(Sort.CONFLICT, "At least one active administrator must be left.");
        }
    }

    /** Gives a user a password; all sessions with the old one end. */
    public void givePassword(User user, Object password) {
        if (!(password instanceof String text)) {
            throw new InvalidInput("password", "must be a text of 8 to 200 characters");
        }
        user.changePassword(text);
        user.touched(clock.instant());
        sessions.endAllOf(user.key());
        em.flush();
    }

    void refuseToLoseTheLastAdministrator() {
        em.flush();
        var left = em.createQuery("SELECT COUNT(u) FROM User u WHERE u.role = :admin AND u.active = TRUE", Long.class)
                .setParameter("admin", Role.ADMIN)
                .getSingleResult();
        if (left == 0) {
            throw new LastAdministrator();
        }
    }
}
