package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the whole house agrees on, each under a name. */
@ApplicationScoped
@InTransaction
public class HouseSettings {
    private static final String TURNS = ".turns";

    @PersistenceContext
    EntityManager em;

    /** The value under a name, or another where there is none. */
    public String of(String name, String otherwise) {
        var found = em.createNativeQuery("SELECT value FROM settings WHERE name = :name")
                .setParameter("name", name)
                .getResultList();
        return found.isEmpty() ? otherwise : found.get(0).toString();
    }

    /**
     * Nobody else holds the same until this transaction ends; to be asked for before anything is read. It is a row of its own that is
     * held, since locks on rows that are not there yet, as those of settings nobody chose, keep nobody out. It counts the changes.
     */
    public void hold(String what) {
        count(what, 0);
    }

    /** Counts a change of what is held. */
    public void turn(String what) {
        count(what, 1);
    }

    /** How often it was changed, which tells one state from another: an ETag. */
    public String turns(String what) {
        return of(what + TURNS, "0");
    }

    private void count(String what, int more) {
        em.createNativeQuery("INSERT INTO settings (name, value) VALUES (:name, :more)"
                        + " ON DUPLICATE KEY UPDATE value = CAST(value AS UNSIGNED) + :more")
                .setParameter("name", what + TURNS)
                .setParameter("more", more)
                .executeUpdate();
    }

    public void put(String name, String value) {
        em.createNativeQuery("INSERT INTO settings (name, value) VALUES (:name, :value)"
                        + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .setParameter("name", name)
                .setParameter("value", value)
                .executeUpdate();
    }
}
