package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.likeness.crm.maths.regression.Auc;

/** How well one feature alone tells won from lost rows: AUC of win rates by bin, learnt on the other four fifths of the rows. */
final class SingleFeature {
    private SingleFeature() {}

    /** Of a landmark only rows count where it is known; .5 where these have one outcome only. */
    static double auc(Table table, Column column, int[] all, byte[] foldOf) {
        int[] places = IntStream.range(0, all.length)
                .filter(i -> column.kind() != Kind.LANDMARK || column.known(all[i]))
                .toArray();
        int[] rows = Arrays.stream(places).map(i -> all[i]).toArray();
        byte[] folds = new byte[rows.length];
        for (int i = 0; i < folds.length; i++) {
            folds[i] = foldOf[places[i]];
        }
        long won = Arrays.stream(rows).filter(table::won).count();
        return won == 0 || won == rows.length ? .5 : ofKnown(table, column, rows, folds);
    }

    private static double ofKnown(Table table, Column column, int[] rows, byte[] folds) {
        Grain grain = Grain.of(column, rows);
        int[] codes = grain.codes();
        double[][] won = new double[Folds.COUNT][grain.size()];
        double[][] lost = new double[Folds.COUNT][grain.size()];
        boolean[] outcome = new boolean[rows.length];
        double allWon = 0;
        for (int i = 0; i < rows.length; i++) {
            outcome[i] = table.won(rows[i]);
            allWon += outcome[i] ? 1 : 0;
            (outcome[i] ? won : lost)[folds[i]][codes[rows[i]]]++;
        }
        double[][] rates = new double[Folds.COUNT][];
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            rates[fold] = rates(grain, without(won, fold), without(lost, fold), allWon / rows.length);
        }
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = rates[folds[i]][codes[rows[i]]];
        }
        return Auc.of(scores, outcome).value();
    }

    private static double[] rates(Grain grain, double[] won, double[] lost, double baseRate) {
        double rows = 0;
        for (int code = 0; code < won.length; code++) {
            rows += won[code] + lost[code];
        }
        Bins bins = grain.learn(won, lost, BinSizes.forModel((int) rows));
        int[] binOfCode = grain.binOfCode(bins);
        double[] w = new double[bins.size()];
        double[] n = new double[bins.size()];
        for (int code = 0; code < won.length; code++) {
            w[binOfCode[code]] += won[code];
            n[binOfCode[code]] += won[code] + lost[code];
        }
        double[] rates = new double[won.length];
        for (int code = 0; code < won.length; code++) {
            rates[code] = (w[binOfCode[code]] + baseRate) / (n[binOfCode[code]] + 1);
        }
        return rates;
    }

    private static double[] without(double[][] counts, int fold) {
        double[] sum = new double[counts[0].length];
        for (int f = 0; f < counts.length; f++) {
            for (int code = 0; f != fold && code < sum.length; code++) {
                sum[code] += counts[f][code];
            }
        }
        return sum;
    }
}
