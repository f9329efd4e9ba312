package org.likeness.crm.web.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.deal.Expectations;
import org.likeness.crm.web.deal.WonShares;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.score.RecordsScored;
import org.likeness.crm.web.ui.HouseZone;

/**
 * Ranks open leads and deals by expected gain; leads come last, by their chance, where nothing tells what one may bring. A rep's are the own ones and, of leads, those nobody has taken; who leads sees everybody's in
 * sight. Those with a next step planned for another day are left out: they are taken care of. A ranking is kept until any record or score
 * changes; it is to be asked for outside a transaction, whose view of the book may be older than the last change.
 */
@ApplicationScoped
class Ranking {
    private final KeptAnswers<Asked, Ranked> answers = new KeptAnswers<>();

    @Inject
    DataSource source;

    @Inject
    Expectations expected;

    @Inject
    WonMedians medians;

    @Inject
    WonShares shares;

    @Inject
    WonLater wonLater;

    @Inject
    Choices choices;

    @Inject
    Clock clock;

    private record Asked(long viewer, String sight, int most, boolean control, LocalDate day) {}

    /**
     * The best, in order.
     *
     * @param won what a won deal of the first pipeline brings
     * @param later what becomes of deals that leads turn into
     * @param deals open deals that were weighed
     * @param leads open leads that were weighed
     * @param withoutChance open deals left out because too few deals like them have ended
     * @param otherCurrency open deals left out because their amount cannot be compared
     */
    record Ranked(
            List<Prospect> best,
            WonMedians.Won won,
            WonLater.Share later,
            long deals,
            long leads,
            long withoutChance,
            long otherCurrency) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        answers.changed();
    }

    void on(@Observes RecordsScored news) {
        answers.changed();
    }

    Ranked of(Viewer viewer, Control control, int most) {
        var day = LocalDate.ofInstant(clock.instant(), HouseZone.get());
        var asked = new Asked(viewer.id(), viewer.sight().sql("o"), most, control.on(), day);
        return answers.of(asked, () -> ranked(viewer, control, day, most));
    }

    private Ranked ranked(Viewer viewer, Control control, LocalDate day, int most) {
        var best = new Best(most);
        var pipelines = choices.pipelines();
        var won = pipelines.isEmpty()
                ? new WonMedians.Won(null, 0)
                : medians.of(Id.parse(pipelines.get(0).value()), viewer.sight());
        try (Connection connection = source.getConnection()) {
            var weighing = new Weighing(connection, viewer, control, day, best);
            var counts = weighing.deals(expected, medians, shares);
            var later = wonLater.of(viewer.sight());
            var leads = weighing.leads(most, later.rate(), won.median());
            return new Ranked(
                    best.inOrder(), won, later, counts.weighed(), leads, counts.chanceless(), counts.foreign());
        } catch (SQLException failed) {
            throw new IllegalStateException("The leads and deals could not be weighed.", failed);
        }
    }
}
