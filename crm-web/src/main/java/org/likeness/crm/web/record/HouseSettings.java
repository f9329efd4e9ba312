package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the whole house agrees on, each under a name. */
@ApplicationScoped
@InTransaction
public class HouseSettings {
    @PersistenceContext
    EntityManager em;

    /** The value under a name, or another where there is none. */
    public String of(String name, String otherwise) {
        var found = em.createNativeQuery("SELECT value FROM settings WHERE name = :name")
                .setParameter("name", name)
                .getResultList();
        return found.isEmpty() ? otherwise : found.get(0).toString();
    }

    /** The same, which nobody else changes until this transaction ends. */
    public String held(String name, String otherwise) {
        var found = em.createNativeQuery("SELECT value FROM settings WHERE name = :name FOR UPDATE")
                .setParameter("name", name)
                .getResultList();
        return found.isEmpty() ? otherwise : found.get(0).toString();
    }

    public void put(String name, String value) {
        em.createNativeQuery("INSERT INTO settings (name, value) VALUES (:name, :value)"
                        + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .setParameter("name", name)
                .setParameter("value", value)
                .executeUpdate();
    }
}
