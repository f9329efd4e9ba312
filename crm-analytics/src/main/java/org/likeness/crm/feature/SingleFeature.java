package org.likeness.crm.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well one feature alone tells won from lost rows: AUC of win rates by bin, learnt on the other four fifths of the rows. */
final class SingleFeature {
    private SingleFeature() {}

    /** Of a landmark only rows count where it is known; .5 where these have one outcome only. */
    static double auc(Table table, Column column, int[] all, byte[] foldOf, Grains grains) {
        if (column.kind() != Kind.LANDMARK) {
            return ofKnown(table, grains.of(column), all, foldOf);
        }
        int[] places =
                IntStream.range(0, all.length).filter(i -> column.known(all[i])).toArray();
        int[] rows = Arrays.stream(places).map(i -> all[i]).toArray();
        byte[] folds = new byte[rows.length];
        for (int i = 0; i < folds.length; i++) {
            folds[i] = foldOf[places[i]];
        }
        return ofKnown(table, Grain.of(column, rows), rows, folds);
    }

    private static double ofKnown(Table table, Grain grain, int[] rows, byte[] folds) {
        int[] codes = grain.codes();
        double[][] won = new double[Folds.COUNT][grain.size()];
        double[][] lost = new double[Folds.COUNT][grain.size()];
        double allWon = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean outcome = table.won(rows[i]);
            allWon += outcome ? 1 : 0;
            (outcome ? won : lost)[folds[i]][codes[rows[i]]]++;
        }
        if (allWon == 0 || allWon == rows.length) {
            return .5;
        }
        List<Alike> alike = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            double[] rates = rates(grain, without(won, fold), without(lost, fold), allWon / rows.length);
            for (int code = 0; code < rates.length; code++) {
                if (won[fold][code] + lost[fold][code] > 0) {
                    alike.add(new Alike(rates[code], won[fold][code], lost[fold][code]));
                }
            }
        }
        return auc(alike, allWon, rows.length - allWon);
    }

    /** Rows that are told the same. */
    private record Alike(double rate, double won, double lost) {}

    /** The chance that a won row is told a higher rate than a lost one, ties counting half. */
    private static double auc(List<Alike> alike, double won, double lost) {
        alike.sort(Comparator.comparingDouble(Alike::rate));
        double below = 0;
        double pairs = 0;
        for (int from = 0, to; from < alike.size(); from = to) {
            double wonHere = 0;
            double lostHere = 0;
            for (to = from;
                    to < alike.size() && alike.get(to).rate() == alike.get(from).rate();
                    to++) {
                wonHere += alike.get(to).won();
                lostHere += alike.get(to).lost();
            }
            pairs += wonHere * (below + lostHere / 2);
            below += lostHere;
        }
        return pairs / (won * lost);
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
