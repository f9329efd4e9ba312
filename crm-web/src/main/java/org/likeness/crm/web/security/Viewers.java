package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sights;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

/** Knows users as those who ask, with what each may see. */
@ApplicationScoped
public class Viewers {
    /** What of an active user {@code u} makes a viewer, for statements that come upon one by other ways. */
    static final String COLUMNS = "u.id, u.login, u.name, u.role, u.team_id, u.language, u.theme, u.tour_stop";

    @PersistenceContext
    private EntityManager em;

    @Inject
    Sights sights;

    /** The active user with that id. */
    public Optional<Viewer> byId(long id) {
        return Optional.ofNullable(em.find(User.class, id)).filter(User::active).map(this::of);
    }

    /** The active user with that login and password; finding none takes as long as a wrong password. */
    Optional<Viewer> byPassword(String login, String password) {
        var user = em.createQuery("SELECT u FROM User u WHERE u.login = :login", User.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
        if (user.isEmpty()) {
            org.likeness.crm.user.Passwords.matches(password, null);
        }
        return user.filter(u -> u.hasPassword(password)).map(this::of);
    }

    /** The viewer of a row that begins with {@link #COLUMNS}. */
    Viewer of(Object[] row) {
        long id = ((Number) row[0]).longValue();
        var role = Role.valueOf((String) row[3]);
        var team = row[4] == null ? null : (Long) ((Number) row[4]).longValue();
        return new Viewer(
                id,
                (String) row[1],
                (String) row[2],
                role,
                sights.of(id, role, team),
                team,
                (String) row[5],
                (String) row[6],
                row[7] == null ? null : (Integer) ((Number) row[7]).intValue());
    }

    private Viewer of(User user) {
        return new Viewer(
                user.key(),
                user.login(),
                user.name(),
                user.role(),
                sights.of(user),
                user.team(),
                user.language(),
                user.theme(),
                user.tourStop());
    }
}
