package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.maths.regression.PopulationStability;

/** Looks at a fitted model and its rows for what should make a reader careful: drift, separation, one fact told twice. */
final class Watch {
    private static final int FEWEST_OPEN = 100;
    private static final double SHIFT = .1;

    private Watch() {}

    static List<Warning> of(Binned binned, List<Drift> drift, int[] closed) {
        List<Warning> warnings = new ArrayList<>();
        binned.single().forEach(term -> separation(term, warnings));
        drift.stream()
                .filter(one -> one.beyondChance() >= Drift.NOTE)
                .map(Watch::warning)
                .forEach(warnings::add);
        outcomeShift(binned.table(), closed, warnings);
        warnings.addAll(OneFact.of(binned, closed));
        return warnings;
    }

    /** A value with many rows of one outcome only, where at least five of the other were to be expected. */
    private static void separation(AdditiveModel.Term term, List<Warning> warnings) {
        double won = Arrays.stream(term.won()).sum();
        double lost = Arrays.stream(term.lost()).sum();
        for (int b = 0; b < term.won().length; b++) {
            double n = term.won()[b] + term.lost()[b];
            double expected = term.won()[b] == 0 ? n * won / (won + lost) : n * lost / (won + lost);
            boolean separate = Math.min(term.won()[b], term.lost()[b]) == 0 && expected >= 5;
            if (separate && !AdditiveModel.neutral(term.bins(), b)) {
                String label = term.bins().label(b);
                warnings.add(new Warning(
                        "SEPARATION",
                        term.feature(),
                        label + ": " + term.won()[b] + " won and " + term.lost()[b] + " lost.",
                        label + "：赢单 " + term.won()[b] + "，丢单 " + term.lost()[b] + "。"));
            }
        }
    }

    /** The drift of every single feature, largest first; none with fewer than {@value #FEWEST_OPEN} open records. */
    static List<Drift> drift(Binned binned) {
        int[] open = binned.table().openRows();
        return open.length < FEWEST_OPEN
                ? List.of()
                : IntStream.range(0, binned.bins().length)
                        .mapToObj(t -> drift(binned.single().get(t), binned.bins()[t], open))
                        .filter(drift -> Double.isFinite(drift.index()))
                        .sorted(Comparator.comparingDouble(Drift::index).reversed())
                        .toList();
    }

    private static Drift drift(AdditiveModel.Term term, int[] bins, int[] open) {
        int[] now = new int[term.bins().size()];
        for (int row : open) {
            now[bins[row]]++;
        }
        int[] before = new int[now.length];
        Arrays.setAll(before, b -> term.won()[b] + term.lost()[b]);
        if (AdditiveModel.neutral(term.bins(), Bins.UNKNOWN)) {
            before[Bins.UNKNOWN] = 0;
            now[Bins.UNKNOWN] = 0;
        }
        int rows = Arrays.stream(before).sum();
        double chance = (now.length - 1)
                * (1d / rows + 1d / Math.max(1, Arrays.stream(now).sum()));
        return new Drift(term.feature(), PopulationStability.index(before, now), chance);
    }

    private static Warning warning(Drift drift) {
        boolean much = drift.beyondChance() >= Drift.WARNING;
        String en = much ? "Open records differ much" : "Open records differ somewhat";
        String zh = much ? "未关闭记录与训练记录差别很大" : "未关闭记录与训练记录有些差别";
        return new Warning(
                "DRIFT",
                drift.feature(),
                String.format(
                        Locale.ROOT, "%s from those learnt from: population stability index %.2f.", en, drift.index()),
                String.format(Locale.ROOT, "%s：群体稳定性指数 %.2f。", zh, drift.index()));
    }

    /** The win rate of the last fifth to close against that of the others. */
    private static void outcomeShift(Table table, int[] closed, List<Warning> warnings) {
        int[] dated = table.byClosedDay(Arrays.stream(closed)
                .filter(row -> table.closedDay(row) != Table.NO_DAY)
                .toArray());
        int cut = (int) (dated.length * .8);
        if (dated.length - cut < 20) {
            return;
        }
        double early = Arrays.stream(dated, 0, cut).filter(table::won).count() / (double) cut;
        double late =
                Arrays.stream(dated, cut, dated.length).filter(table::won).count() / (double) (dated.length - cut);
        double all = (early * cut + late * (dated.length - cut)) / dated.length;
        double error = Math.sqrt(all * (1 - all) * (1d / cut + 1d / (dated.length - cut)));
        if (Math.abs(late - early) >= SHIFT && Math.abs(late - early) > 3.29 * error) {
            warnings.add(new Warning(
                    "DRIFT",
                    null,
                    String.format(
                            Locale.ROOT,
                            "Of the last fifth to close %.0f%% were won, before %.0f%%.",
                            100 * late,
                            100 * early),
                    String.format(Locale.ROOT, "最近五分之一关闭的记录赢单率 %.0f%%，此前 %.0f%%。", 100 * late, 100 * early)));
        }
    }
}
