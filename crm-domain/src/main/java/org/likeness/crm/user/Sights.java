package org.likeness.crm.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Works out what a user may see: a rep the team's, a manager the team's and those of the teams below, the others all. */
@ApplicationScoped
public class Sights {
    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    protected Sights() {}

    public Sights(EntityManager em) {
        this.em = em;
    }

    public Sight of(User user) {
        return of(user.key(), user.role(), user.team());
    }

    /** @param team {@code null} without one */
    public Sight of(long user, Role role, Long team) {
        if (role.seesAll()) {
            return Sight.everything();
        }
        if (team == null) {
            return Sight.of(List.of(user));
        }
        return Sight.of(role == Role.MANAGER ? withTeamsBelow(team) : colleagues(team));
    }

    /** What is seen of the records of a team and of the teams below it. */
    public Sight within(Sight sight, long team) {
        return sight.only(withTeamsBelow(team));
    }

    private List<Long> colleagues(long team) {
        return em.createQuery("SELECT u.id FROM User u WHERE u.team = :team", Long.class)
                .setParameter("team", team)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Long> withTeamsBelow(long team) {
        return em.createNativeQuery(
                        """
                        WITH RECURSIVE below (id) AS (
                          SELECT id FROM teams WHERE id = :team
                          UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id)
                        SELECT u.id FROM users u JOIN below b ON u.team_id = b.id""",
                        Long.class)
                .setParameter("team", team)
                .getResultList();
    }
}
