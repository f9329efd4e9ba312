package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.duration.Days;
import org.likeness.crm.funnel.NextFollowUp;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Described;

/** When an open deal should hear from us again, by the rhythm of its stage among the deals in the viewer's sight. */
@ApplicationScoped
class NextFollowUps {
    @Inject
    Rhythms rhythms;

    @Inject
    DataSource source;

    /** {@code null} where that cannot be told. */
    NextFollowUp of(Deal deal, Sight sight) {
        return deal.outcome() == Outcome.OPEN && deal.stage() != null
                ? of(
                        deal.key(),
                        rhythms.pace(Id.text(deal.pipeline()), sight),
                        Id.text(deal.stage()),
                        deal.stageEnteredAt())
                : null;
    }

    /** The same of an open one that is told on a page. */
    NextFollowUp of(Described deal, Pace pace) {
        var stage = deal.ref("stage");
        return stage == null ? null : of(Id.parse(deal.id()), pace, stage.id(), deal.moment("stageEnteredAt"));
    }

    private NextFollowUp of(long deal, Pace pace, String stage, Instant entered) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + Days.sql("MAX(happened_at)") + " FROM follow_ups WHERE deal_id = ?")) {
            select.setLong(1, deal);
            try (ResultSet last = select.executeQuery()) {
                last.next();
                var micros = last.getLong(1);
                return pace.nextFollowUp(stage, entered, last.wasNull() ? null : Days.instant(micros));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The last follow-up could not be read.", failed);
        }
    }
}
