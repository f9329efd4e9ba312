package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.deal.DealBoardView.WonColumn;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.ui.Say;

/**
 * The figures of boards, kept until any record changes: they count every open deal of a pipeline. To be asked outside a transaction, whose view of
 * the book may be older than the last change.
 */
@ApplicationScoped
class KeptBoards {
    private final KeptAnswers<Asked, Figures> answers = new KeptAnswers<>();

    @Inject
    BoardRows rows;

    private record Asked(String where, LocalDate day) {}

    /** What stands above the cards, and the deals won lately. */
    record Figures(BoardSums sums, long withoutStep, WonColumn won) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        answers.changed();
    }

    /** @param where says already what the sight lets through */
    Figures of(String where, Sight sight, Pace pace, Say say) {
        return answers.of(
                new Asked(where, say.today()),
                () -> new Figures(rows.sums(where, pace), rows.withoutStep(where), rows.won(where, sight, say)));
    }
}
