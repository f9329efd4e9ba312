package org.likeness.crm.web.funnel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.web.deal.Stalled;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.FlowPicture;
import org.likeness.crm.web.ui.chart.IncidenceCurves;
import org.likeness.crm.web.ui.chart.SurvivalCurve;
import org.likeness.crm.web.ui.chart.Whisker;

/**
 * Which stage loses, which one waits, and how sure that is.
 *
 * @param filter the form of period and pipeline: {@code pipeline}, {@code from}, {@code to}, {@code asOf}, {@code split}
 * @param asOf the day as of which everything is told
 * @param deals how many deals the funnel looks at
 * @param slowest the stage with the longest median, or null when no visits are known
 * @param velocity expected won amount per day, or null when it cannot be told
 * @param warnings why the velocity is not told, where currencies are mixed
 * @param stages in order; empty when the pipeline has no visits yet
 * @param cycles the whole cycle: all, won only, lost only
 * @param excluded visits and cycles left out of durations, because their ends are missing or swapped
 * @param chosen the stage the curve is about, or null for the whole cycle
 * @param stay how long deals stay there, or null
 * @param fate won and lost over the whole cycle, open deals counted, or null
 * @param flow where they go, or null
 * @param split by a feature, or null
 * @param stalled the longest stalled ones
 * @param stalledInAll how many are stalled
 */
public record FunnelView(
        Address address,
        Form filter,
        LocalDate asOf,
        long deals,
        StageRow slowest,
        Velocity velocity,
        List<String> warnings,
        List<StageRow> stages,
        List<CycleRow> cycles,
        long excluded,
        StageRow chosen,
        SurvivalCurve stay,
        IncidenceCurves fate,
        FlowPicture flow,
        Split split,
        List<Stalled> stalled,
        long stalledInAll)
        implements View {

    /** One stage; conversion is advanced ÷ those whose fate is final, or null when none is. */
    public record StageRow(
            String id,
            String name,
            long entered,
            long advanced,
            long lost,
            long movedBack,
            long open,
            Double conversion,
            Interval conversionInterval,
            Dwell dwell) {}

    /** The whole cycle: {@code all}, {@code won} or {@code lost}. */
    public record CycleRow(String which, Dwell dwell) {}

    /** Open × win rate × average won amount ÷ median cycle; {@code matureWon} of {@code matureClosed} opened long ago. */
    public record Velocity(
            long open,
            double winRate,
            Interval winRateInterval,
            Amount averageWon,
            double medianCycle,
            long won,
            Amount perDay,
            Long matureWon,
            Long matureClosed,
            Integer matureDays) {

        public double matureRate() {
            return (double) matureWon / matureClosed;
        }
    }

    /** Durations and win rates by the values of a feature, with the log-rank test. */
    public record Split(String feature, Double p, List<SplitRow> rows) {}

    /**
     * One value of the feature.
     *
     * @param q of taking another time than all other deals, or null
     */
    public record SplitRow(String value, long deals, Double winRate, Interval winRateInterval, Dwell dwell, Double q) {}

    /** The right end of the axis of days that all stages share. */
    public double daysHigh() {
        return Stream.concat(
                        stages.stream().map(StageRow::dwell), cycles.stream().map(CycleRow::dwell))
                .mapToDouble(d -> d.p90() != null
                        ? d.p90()
                        : d.p75() != null ? d.p75() * 1.5 : d.median() != null ? d.median() * 2 : 1)
                .max()
                .orElse(1);
    }

    /** The axis of days of the split. */
    public double splitHigh() {
        return split.rows().stream()
                .mapToDouble(r -> r.dwell().p90() == null ? 1 : r.dwell().p90())
                .max()
                .orElse(1);
    }

    public Whisker.Axis conversionAxis() {
        return Whisker.Axis.share(0, 1, Double.NaN);
    }

    public Whisker conversion(StageRow row) {
        return new Whisker(
                conversionAxis(), row.conversion() == null ? Double.NaN : row.conversion(), row.conversionInterval());
    }

    @Override
    public String template() {
        return "funnel/funnel";
    }

    @Override
    public String place() {
        return "funnel";
    }
}
