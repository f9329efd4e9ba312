package org.likeness.crm.ownership;

import jakarta.persistence.EntityManager;

/** Notes why a lead changed hands by itself, beside the row of the audit trail that was just written. */
final class OwnerReasons {
    private final EntityManager em;

    OwnerReasons(EntityManager em) {
        this.em = em;
    }

    void byRule(long lead, AssignmentRule rule) {
        note(lead, "RULE", rule.key(), rule.name(), null);
    }

    void back(long lead, Leaving.Why why, long days) {
        note(lead, why.name(), null, null, days);
    }

    private void note(long lead, String reason, Long rule, String name, Long days) {
        em.flush();
        em.createNativeQuery(
                        """
                        INSERT INTO owner_reasons (change_id, reason, rule_id, rule_name, days)
                        SELECT MAX(id), :reason, :rule, :name, :days FROM field_changes
                        WHERE record_kind = 'LEADS' AND record_id = :lead AND field = 'owner' HAVING MAX(id) IS NOT NULL""")
                .setParameter("reason", reason)
                .setParameter("rule", rule)
                .setParameter("name", name)
                .setParameter("days", days)
                .setParameter("lead", lead)
                .executeUpdate();
    }
}
