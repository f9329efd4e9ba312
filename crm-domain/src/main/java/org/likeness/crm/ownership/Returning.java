package org.likeness.crm.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.KeepingTrail;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Leaving.Why;

/**
 * Finds the open leads that nobody works on and gives them back to the pool. Days count from the last follow-up, or from when the
 * present owner got the lead or it was taken up again, whichever is later; what a visitor sends through a form is no follow-up. A lead
 * comes to its first owner with its row, however long ago it began: what an import brings has all the days.
 */
@ApplicationScoped
public class Returning {
    private static final String FACTS =
            """
            SELECT t.id, t.name, t.owner_id, t.owner_name, t.contacted, t.owned FROM (
              SELECT l.id, COALESCE(l.name, l.contact_name, l.external_id) AS name, l.owner_id, u.name AS owner_name,
                (SELECT MAX(f.happened_at) FROM follow_ups f WHERE f.lead_id = l.id
                  AND NOT EXISTS (SELECT 1 FROM form_submissions s WHERE s.follow_up_id = f.id)) AS contacted,
                COALESCE((SELECT MAX(c.changed_at) FROM field_changes c
                  WHERE c.record_kind = 'LEADS' AND c.record_id = l.id AND c.field IN ('owner', 'outcome')),
                  GREATEST(l.created_at, %s)) AS owned
              FROM leads l JOIN users u ON u.id = l.owner_id WHERE l.outcome = 'OPEN' AND %s) t
            WHERE t.contacted IS NULL AND t.owned <= :untouched
              OR t.contacted IS NOT NULL AND GREATEST(t.contacted, t.owned) <= :idle
            ORDER BY COALESCE(GREATEST(t.contacted, t.owned), t.owned), t.id""";

    private static final Instant NEVER = Instant.parse("1000-01-01T00:00:00Z");

    @PersistenceContext
    private EntityManager em;

    private KeepingTrail trail;
    private Clock clock;

    /** For CDI. */
    protected Returning() {}

    @Inject
    public Returning(KeepingTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    public Returning(EntityManager em, KeepingTrail trail, Clock clock) {
        this(trail, clock);
        this.em = em;
    }

    /** The rules of the house; never {@code null}. */
    public PoolRules rules() {
        return em.createQuery("SELECT r FROM PoolRules r ORDER BY r.id", PoolRules.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var rules = new PoolRules(clock.instant());
                    em.persist(rules);
                    return rules;
                });
    }

    /** Every lead past the limits at a moment, whether the rules are on or not; the longest waiting first. */
    public List<Leaving> past(PoolRules rules, Instant at, int most) {
        return found(rules, at, "1 = 1", most);
    }

    /** The leads of one owner that go within the days of warning; none while the rules are off. */
    public List<Leaving> warned(long owner, Instant now, int most) {
        var rules = rules();
        return rules.active()
                ? found(rules, now.plus(Duration.ofDays(rules.warnDays())), "l.owner_id = " + owner, most)
                : List.of();
    }

    /** Gives one lead back if it is still due, looked at under a lock; answers whether it was. */
    public boolean giveBack(long lead) {
        // first, so that everything read afterwards is as it was once the lock was had
        var locked = em.find(Lead.class, lead, LockModeType.PESSIMISTIC_WRITE);
        var rules = rules();
        var now = clock.instant();
        if (locked == null || !rules.active() || now.isBefore(rules.earliest())) {
            return false;
        }
        var due = found(rules, now, "l.id = " + lead, 1);
        due.forEach(leaving -> {
            trail.withTrail(RecordKind.LEADS, locked, Author.HOUSE, locked::backToPool);
            new OwnerReasons(em).back(lead, leaving.why(), leaving.days());
        });
        return !due.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Leaving> found(PoolRules rules, Instant at, String which, int most) {
        List<Object[]> rows = em.createNativeQuery(FACTS.formatted(Id.madeAt("l.id"), which))
                .setParameter("untouched", before(at, rules.untouchedDays()))
                .setParameter("idle", before(at, rules.idleDays()))
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> leaving(rules, row)).toList();
    }

    private static Instant before(Instant at, Long days) {
        return days == null ? NEVER : at.minus(Duration.ofDays(days));
    }

    private static Leaving leaving(PoolRules rules, Object[] row) {
        var contacted = Moments.of(row[4]);
        var owned = Moments.of(row[5]);
        var why = contacted == null ? Why.UNTOUCHED : Why.IDLE;
        var since = contacted == null || owned.isAfter(contacted) ? owned : contacted;
        long days = why == Why.IDLE ? rules.idleDays() : rules.untouchedDays();
        var due = since.plus(Duration.ofDays(days));
        var earliest = rules.earliest();
        return new Leaving(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[3],
                why,
                days,
                since,
                due.isBefore(earliest) ? earliest : due);
    }
}
