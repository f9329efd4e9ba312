package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.likeness.crm.duration.Days;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.duration.DurationEstimate.Basis;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.AalenJohansen;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.Incidence;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.record.Reference;
import org.likeness.crm.stamp.Stamp;

/** Turns counts into the report. */
final class FunnelReport {
    private static final Reference WON = new Reference(null, null, "WON");
    private static final Reference LOST = new Reference(null, null, "LOST");

    private final List<FunnelStage> stages;
    private final FunnelTally tally;
    private final Double tau;
    private final long asOf;

    FunnelReport(List<FunnelStage> stages, FunnelTally tally, Double tau, long asOf) {
        this.stages = stages;
        this.tally = tally;
        this.tau = tau;
        this.asOf = asOf;
    }

    Funnel funnel(Stamp stamp) {
        CycleTally cycle = tally.cycle;
        CompletableFuture<List<StageFlow>> flows = CompletableFuture.supplyAsync(this::stageFlows);
        EventTable table = EventTable.of(cycle.cycles);
        DurationEstimate whole = DurationEstimate.of(Basis.OPEN_CENSORED, table, cycle.excluded(), tau);
        WinRate winRate = winRate(table, whole.p90());
        Slices slices = new Slices(tally.slices, tau);
        Velocity velocity = Velocity.of(
                cycle.of(Outcome.OPEN),
                winRate.closed().rate(),
                cycle.amounts.mean(),
                cycle.amounts.currency(),
                whole.median());
        return new Funnel(
                stamp,
                flows.join(),
                whole,
                closedOnly(cycle.wonCycles, cycle.excluded[Outcome.WON.ordinal()]),
                closedOnly(cycle.lostCycles, cycle.excluded[Outcome.LOST.ordinal()]),
                cycleChances(table),
                winRate,
                velocity.perDay(),
                velocity,
                transitions(),
                slices.told(),
                slices.test(),
                cycle.amounts.mixed().stream().toList());
    }

    private DurationEstimate closedOnly(Observations seen, long excluded) {
        return DurationEstimate.of(Basis.CLOSED_ONLY, EventTable.of(seen), excluded, tau);
    }

    private WinRate winRate(EventTable table, Double p90) {
        CycleTally cycle = tally.cycle;
        AalenJohansen ends = AalenJohansen.of(table);
        Incidence won = ends.incidence(Outcome.WON.ordinal());
        double horizon = table.n() == 0 ? WinRate.HORIZON : Math.min(WinRate.HORIZON, table.largestTime());
        long[] mature = new long[Outcome.values().length];
        for (int i = 0; p90 != null && i < cycle.ages.size(); i++) {
            mature[cycle.ages.cause(i)] += cycle.ages.time(i) >= p90 ? 1 : 0;
        }
        long matureWon = mature[Outcome.WON.ordinal()];
        return new WinRate(
                Share.of(cycle.of(Outcome.WON), cycle.of(Outcome.WON) + cycle.of(Outcome.LOST)),
                cycle.of(Outcome.OPEN),
                p90 == null ? null : Share.of(matureWon, matureWon + mature[Outcome.LOST.ordinal()]),
                p90 == null ? null : Days.date(asOf).minusDays((long) Math.ceil(p90)),
                p90 == null ? null : (Long) mature[Outcome.OPEN.ordinal()],
                horizon,
                table.n() == 0 ? null : (Double) won.at(horizon),
                known(won.low(horizon)),
                known(won.high(horizon)),
                table.n() == 0
                        ? null
                        : (Double) ends.incidence(Outcome.LOST.ordinal()).at(horizon));
    }

    private static List<CycleChance> cycleChances(EventTable table) {
        AalenJohansen ends = AalenJohansen.of(table);
        Incidence won = ends.incidence(Outcome.WON.ordinal());
        Incidence lost = ends.incidence(Outcome.LOST.ordinal());
        List<CycleChance> chances = new ArrayList<>();
        for (double day : KaplanMeier.of(table).drops(DurationEstimate.POINTS)) {
            chances.add(new CycleChance(day, won.at(day), lost.at(day)));
        }
        return List.copyOf(chances);
    }

    private List<StageFlow> stageFlows() {
        return IntStream.range(0, stages.size())
                .parallel()
                .filter(i -> !stages.get(i).retired() || tally.stages[i].entered > 0)
                .mapToObj(i -> stageFlow(stages.get(i).reference(), tally.stages[i]))
                .toList();
    }

    private StageFlow stageFlow(Reference stage, StageTally counts) {
        EventTable table = EventTable.of(counts.visits);
        DurationEstimate dwell = DurationEstimate.of(Basis.OPEN_CENSORED, table, counts.excludedVisits, tau);
        Share conversion = Share.of(counts.advanced, counts.settled);
        StageChances chances = new StageChances(table);
        return new StageFlow(
                stage,
                counts.visits.size() + counts.excludedVisits,
                counts.entered,
                counts.advanced,
                counts.lost,
                counts.movedBack,
                counts.open,
                counts.settled,
                conversion.rate(),
                conversion.low(),
                conversion.high(),
                dwell,
                DurationEstimate.of(counts.perDeal, counts.excludedDeals, tau),
                chances.curve(),
                dwell.p90() == null ? null : chances.at(dwell.p90()));
    }

    private List<Transition> transitions() {
        List<Transition> transitions = new ArrayList<>();
        for (int from = 0; from < stages.size(); from++) {
            for (int to = 0; to < stages.size() + 2; to++) {
                if (tally.moves[from][to] > 0) {
                    transitions.add(new Transition(stages.get(from).reference(), end(to), tally.moves[from][to]));
                }
            }
        }
        return List.copyOf(transitions);
    }

    private Reference end(int to) {
        return to < stages.size() ? stages.get(to).reference() : to == stages.size() ? WON : LOST;
    }
}
