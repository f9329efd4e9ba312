package org.likeness.crm.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.KeepingTrail;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Trial.Verdict;

/**
 * Gives new leads that nobody owns to whom the rules say: the first rule that fits takes a lead, the users it names take turns. The row
 * of the rule is locked until the end of the transaction while a turn is taken, so that turns are fair however many leads come at once.
 */
@ApplicationScoped
public class Assigning {
    @PersistenceContext
    private EntityManager em;

    private KeepingTrail trail;

    /** For CDI. */
    protected Assigning() {}

    @Inject
    public Assigning(KeepingTrail trail) {
        this.trail = trail;
    }

    public Assigning(EntityManager em, KeepingTrail trail) {
        this(trail);
        this.em = em;
    }

    /** The rules in the order in which they are asked. */
    public List<AssignmentRule> rules() {
        return em.createQuery("SELECT r FROM AssignmentRule r ORDER BY r.position, r.id", AssignmentRule.class)
                .getResultList();
    }

    /** Gives the lead away if it is open and nobody's; answers the rule that did, if one did. */
    public Optional<AssignmentRule> assign(Lead lead, Source source) {
        if (lead.owner() != null || lead.outcome() != Outcome.OPEN) {
            return Optional.empty();
        }
        var rules = rules();
        if (rules.stream().noneMatch(rule -> rule.active() && rule.takesFrom(source))) {
            return Optional.empty();
        }
        var facts = Assignable.of(em, lead.key()).orElseThrow();
        for (var rule : rules) {
            var taker = facts.against(rule, source).isPresent() ? Optional.<Long>empty() : takeTurn(rule);
            if (taker.isPresent()) {
                // what an import brought and a rule gave away still goes when the import is taken back
                var author = source == Source.IMPORT ? new Author(null, lead.importId()) : Author.HOUSE;
                trail.withTrail(RecordKind.LEADS, lead, author, () -> lead.givenTo(taker.get()));
                new OwnerReasons(em).byRule(lead.key(), rule);
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** What each rule says about a lead; nobody's turn is used up. A {@code null} source stands for any. */
    public List<Trial> tried(long lead, Source source) {
        var facts = Assignable.of(em, lead).orElseThrow();
        var trials = new ArrayList<Trial>();
        var taken = false;
        for (var rule : rules()) {
            var against = facts.against(rule, source);
            var taker = against.isPresent() ? Optional.<Long>empty() : Turns.next(takers(rule), lastTaker(rule, false));
            var verdict = against.orElse(taker.isEmpty() ? Verdict.NOBODY : taken ? Verdict.LATER : Verdict.TAKES);
            taken |= verdict == Verdict.TAKES;
            trials.add(new Trial(rule, verdict, taker.orElse(null)));
        }
        return trials;
    }

    private Optional<Long> takeTurn(AssignmentRule rule) {
        var last = lastTaker(rule, true);
        var taker = Turns.next(takers(rule), last);
        taker.ifPresent(user -> em.createNativeQuery("UPDATE assignment_rules SET last_taker_id = :user WHERE id = :id")
                .setParameter("user", user)
                .setParameter("id", rule.key())
                .executeUpdate());
        return taker;
    }

    private Long lastTaker(AssignmentRule rule, boolean lock) {
        var found = em.createNativeQuery(
                        "SELECT last_taker_id FROM assignment_rules WHERE id = :id" + (lock ? " FOR UPDATE" : ""))
                .setParameter("id", rule.key())
                .getResultList();
        return found.isEmpty() || found.get(0) == null ? null : ((Number) found.get(0)).longValue();
    }

    /** Who takes turns at present, in the order of their ids: those who left are passed over. */
    public List<Long> takers(AssignmentRule rule) {
        return em.createQuery(
                        "SELECT u.id FROM User u WHERE u.active = TRUE AND "
                                + (rule.team() == null ? "u.id IN :some" : "u.team IN :some") + " ORDER BY u.id",
                        Long.class)
                .setParameter(
                        "some",
                        rule.team() != null
                                ? List.of(rule.team())
                                : rule.takers().isEmpty() ? List.of(0L) : rule.takers())
                .getResultList();
    }
}
