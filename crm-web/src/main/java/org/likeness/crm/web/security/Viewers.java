package org.likeness.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.likeness.crm.user.Sights;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

/** Knows users as those who ask, with what each may see. */
@ApplicationScoped
public class Viewers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    Sights sights;

    /** The active user with that id. */
    Optional<Viewer> byId(long id) {
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
