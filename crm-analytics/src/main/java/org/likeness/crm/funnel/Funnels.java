package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.maths.survival.Quantile;
import org.likeness.crm.stamp.Stamp;

/** Answers what becomes of deals and how long that takes. Counts every deal asked for, so a caller that asks often keeps the answer. */
@ApplicationScoped
public class Funnels {
    private static final int METHOD = 2;

    private DataSource source;
    private DealBook book;
    private Clock clock;

    /** For CDI. */
    protected Funnels() {}

    @Inject
    public Funnels(DataSource source, DealBook book, Clock clock) {
        this.source = source;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The whole report.
     *
     * @throws org.likeness.crm.kernel.RecordNotFound if there is no such pipeline
     */
    public Funnel of(FunnelQuestion question) {
        Instant now = clock.instant();
        long asOf = question.asOf() == null ? Days.of(now) : Math.min(Days.of(now), Days.endOf(question.asOf()));
        try {
            List<FunnelStage> stages = FunnelStage.of(question.pipeline(), source);
            FunnelTally tally = book.collect(
                    question,
                    asOf,
                    stages,
                    Collector.of(
                            () -> new FunnelTally(stages.size(), question.period(), question.split() != null),
                            FunnelTally::count,
                            FunnelTally::and));
            Stamp stamp = Stamp.of("funnel", METHOD, question.options(), tally.digest, Days.instant(asOf), now);
            return new FunnelReport(stages, tally, question.tau(), asOf).funnel(stamp);
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals could not be read for the funnel.", failed);
        }
    }

    /** The rhythm of each stage of a pipeline, in their order. */
    public List<StageRhythm> rhythms(FunnelQuestion question) {
        try {
            List<FunnelStage> stages = FunnelStage.of(question.pipeline(), source);
            FollowUpGaps gaps = gaps(question, stages);
            FunnelTally tally = new FunnelTally(stages.size(), question.period(), false);
            book.read(question, Days.of(clock.instant()), stages, deal -> {
                tally.count(deal);
                gaps.count(deal);
            });
            List<StageRhythm> rhythms = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                rhythms.add(rhythm(stages.get(i), EventTable.of(tally.stages[i].visits), gaps.rhythm(i)));
            }
            return List.copyOf(rhythms);
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals could not be read for the rhythm of stages.", failed);
        }
    }

    private FollowUpGaps gaps(FunnelQuestion question, List<FunnelStage> stages) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return FollowUpGaps.read(connection, question, stages.size());
        }
    }

    private static StageRhythm rhythm(FunnelStage stage, EventTable table, FollowUpRhythm followUps) {
        int advanced = table.events(Ending.ADVANCED.ordinal());
        boolean enough = advanced >= StageRhythm.ENOUGH;
        StageChances chances = new StageChances(table);
        Quantile median = KaplanMeier.of(table).quantile(.5);
        return new StageRhythm(
                stage.reference(),
                table.n(),
                advanced,
                enough ? known(chances.advancedBy(.9)) : null,
                known(median.value()),
                known(median.low()),
                known(median.high()),
                enough ? known(chances.advancedBy(.1)) : null,
                enough ? known(chances.advancedBy(.5)) : null,
                followUps);
    }
}
