package org.likeness.crm.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.likeness.crm.duplicate.DuplicateMatch;
import org.likeness.crm.duplicate.DuplicateReason.Sign;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.user.Sight;

/**
 * Says who a visitor is, if the book knows: first the same person (e-mail, phone) as an open lead, a contact, a closed lead; then the
 * same company (domain) as an open lead or an account.
 */
@ApplicationScoped
class Recognising {
    private static final int LOOKED_AT = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    FindingDuplicates finding;

    /** Where what was sent belongs. */
    record Known(RecordKind kind, long id) {}

    Optional<Known> of(Answers answers) {
        var leads = found(RecordKind.LEADS, answers);
        return first(leads, m -> same(m) && open(m))
                .or(() -> first(found(RecordKind.CONTACTS, answers), Recognising::same))
                .or(() -> first(leads, Recognising::same))
                .or(() -> first(leads, this::open))
                .or(() -> first(found(RecordKind.ACCOUNTS, answers), m -> true));
    }

    private List<DuplicateMatch> found(RecordKind kind, Answers answers) {
        return finding.reachedBy(
                kind,
                answers.text("email"),
                answers.text("phone"),
                answers.text("domain"),
                Sight.everything(),
                LOOKED_AT);
    }

    private static Optional<Known> first(List<DuplicateMatch> matches, Predicate<DuplicateMatch> fits) {
        return matches.stream()
                .filter(fits)
                .findFirst()
                .map(m -> new Known(m.kind(), m.record().id()));
    }

    private static boolean same(DuplicateMatch match) {
        return match.reasons().stream().anyMatch(r -> r.sign() == Sign.EMAIL || r.sign() == Sign.PHONE);
    }

    private boolean open(DuplicateMatch match) {
        return em.find(Lead.class, match.record().id()).outcome() == Outcome.OPEN;
    }
}
