package org.likeness.crm.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom somebody may give a record to: who sees all, anybody; a rep, whoever is active in the team; a manager, whoever is active in the
 * team and those below. The unowned pool takes from everybody. Pages, API and imports ask here.
 */
public final class Takers {
    /** What is said of anybody else. */
    public static final String REFUSED = "must be somebody who is active in your team, or nobody";

    /** {@code null} for anybody. */
    private final Set<Long> some;

    private Takers(Set<Long> some) {
        this.some = some;
    }

    @SuppressWarnings("unchecked")
    public static Takers of(EntityManager em, Sight sight) {
        return new Takers(
                sight.all()
                        ? null
                        : ((List<Number>) em.createNativeQuery("SELECT u.id FROM users u WHERE " + sql(sight, "u"))
                                        .getResultList())
                                .stream().map(Number::longValue).collect(Collectors.toSet()));
    }

    /** The same as a condition on the rows of users, for those that are offered: they are active in any case. */
    public static String sql(Sight sight, String alias) {
        return alias + ".active = TRUE AND " + sight.sql(alias + ".id");
    }

    public boolean has(long user) {
        return some == null || some.contains(user);
    }
}
