package org.likeness.crm.acquisition;

import static org.likeness.crm.duration.Numbers.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.maths.stats.ChiSquare;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.record.Reference;
import org.likeness.crm.stamp.Stamp;

/** Answers which channels bring customers. */
@ApplicationScoped
public class Acquisition {
    private static final int METHOD = 3;
    private static final Comparator<ChannelResult> BEST_FIRST = Comparator.comparing(
                    ChannelResult::conversionLow, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .thenComparingLong(ChannelResult::leads)
            .reversed()
            .thenComparing(ChannelResult::channel, Comparator.nullsLast(Comparator.comparing(Reference::name)));

    private DataSource source;
    private Clock clock;

    /** For CDI. */
    protected Acquisition() {}

    @Inject
    public Acquisition(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** All channels that brought anything, or cost something. */
    public ChannelPerformance of(ChannelQuestion question) {
        Instant now = clock.instant();
        ChannelRows rows = new ChannelRows(question, Days.of(now));
        try (Connection connection = source.getConnection()) {
            rows.read(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The channels could not be read.", failed);
        }
        long leads = rows.channels.values().stream().mapToLong(c -> c.leads).sum();
        long won = rows.channels.values().stream().mapToLong(c -> c.won).sum();
        long excluded =
                rows.channels.values().stream().mapToLong(c -> c.excluded).sum();
        EventTable cycles = EventTable.of(rows.cycles);
        double matureAfter = KaplanMeier.of(cycles).timeOf(.9);
        double horizon = cycles.n() == 0
                ? ChannelPerformance.HORIZON
                : Math.min(ChannelPerformance.HORIZON, cycles.largestTime());
        List<ChannelResult> channels = new ArrayList<>();
        rows.channels.forEach(
                (id, counts) -> channels.add(new ChannelTelling(question.subject(), leads, won, horizon, matureAfter)
                        .of(rows.names.get(id), counts)));
        channels.sort(BEST_FIRST);
        ChiSquare test = ChiSquare.of(rows.channels.values().stream()
                .map(c -> new long[] {c.won, c.leads - c.won})
                .toArray(long[][]::new));
        Stamp stamp = new Stamp(
                "channels", METHOD, new TreeMap<>(question.options()), null, leads, rows.digest.hex(), now, now);
        return new ChannelPerformance(
                stamp,
                List.copyOf(channels),
                leads,
                won,
                excluded,
                test.statistic(),
                test.df(),
                known(test.p()),
                known(test.smallestExpected()),
                horizon,
                known(matureAfter));
    }
}
