package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Book;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.record.Patience;

/** The open records nearest to the won ones, kept until the book changes. */
@ApplicationScoped
class KeptNearest {
    private final KeptAnswers<Asked, Found> answers = new KeptAnswers<>();

    @Inject
    FindingNearest finding;

    @Inject
    Patience patience;

    private record Asked(Subject subject, Sight sight) {}

    /**
     * What was found.
     *
     * @param rows id, name, beside it, similarity, chance and grade of each
     * @param inAll how many are more like the won ones than half of these
     * @param currency of all won amounts; {@code null} where there are several, since sums over them mean nothing, and of leads
     */
    record Found(List<Object[]> rows, long inAll, String currency) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        if (Book.changes(news)) {
            answers.changed();
        }
    }

    /** @throws org.likeness.crm.web.record.StillCounting if that takes longer than a page waits */
    Found soon(Subject subject, Sight sight) {
        return patience.of(answers, new Asked(subject, sight), 0, () -> finding.find(subject, sight));
    }
}
