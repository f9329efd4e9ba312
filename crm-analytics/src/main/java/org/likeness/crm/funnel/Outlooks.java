package org.likeness.crm.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.stamp.Stamp;

/** Learns what is to be expected of open deals. Counts every deal asked for, so a caller that asks often keeps the answer. */
@ApplicationScoped
public class Outlooks {
    private static final int METHOD = 1;

    private DataSource source;
    private DealBook book;
    private Clock clock;

    /** For CDI. */
    protected Outlooks() {}

    @Inject
    public Outlooks(DataSource source, DealBook book, Clock clock) {
        this.source = source;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The outlook of a pipeline's deals, or of all.
     *
     * @throws org.likeness.crm.kernel.RecordNotFound if there is no such pipeline
     */
    public Outlook of(FunnelQuestion question) {
        return of(question, deal -> {});
    }

    /** The same, and gives each deal that was open then to the reader. */
    public Outlook of(FunnelQuestion question, Consumer<OpenDeal> open) {
        Instant now = clock.instant();
        long asOf = question.asOf() == null ? Days.of(now) : Math.min(Days.of(now), Days.endOf(question.asOf()));
        try {
            List<FunnelStage> stages = FunnelStage.of(question.pipeline(), source);
            OutlookTally tally = new OutlookTally(stages.size());
            book.read(question, asOf, stages, path -> {
                tally.count(path);
                if (path.outcome == Outcome.OPEN) {
                    open.accept(OpenDeal.of(path, stages));
                }
            });
            Stamp stamp = Stamp.of("outlook", METHOD, question.options(), tally.digest, Days.instant(asOf), now);
            return new Outlook(stages, tally, stamp);
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals could not be read for the outlook.", failed);
        }
    }
}
