package org.likeness.crm.maths.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good given-out probabilities were once the outcome is known. Log-loss is −mean ln of the probability given to what
 * happened (natural logarithm), Brier the mean squared difference; the base figures are those of giving everyone the same base rate. Top-decile
 * lift is the win rate of the tenth with the highest scores ÷ that of all; a tie at its edge counts in part. Needs a won and a lost
 * record for the AUC, otherwise it is NaN.
 *
 * @param rows how many were judged
 * @param won how many of them were won
 * @param meanPredicted mean probability, to be near won ÷ rows
 * @param calibration ten bins of ascending probability, fewer where many are equal
 */
public record ScoreQuality(
        int rows,
        int won,
        Auc auc,
        double logLoss,
        double brier,
        double baseLogLoss,
        double baseBrier,
        double meanPredicted,
        double topDecileLift,
        List<CalibrationBin> calibration) {

    /**
     * Records with similar probabilities, and what came of them.
     *
     * @param low smallest probability in the bin
     * @param high largest
     * @param predicted their mean
     */
    public record CalibrationBin(double low, double high, double predicted, int n, int won) {}

    /** Judges probabilities against outcomes, and against a base rate learnt elsewhere. */
    public static ScoreQuality of(double[] probability, boolean[] won, double baseRate) {
        int rows = won.length;
        double logLoss = 0;
        double brier = 0;
        double sum = 0;
        int wins = 0;
        for (int i = 0; i < rows; i++) {
            double p = probability[i];
            double y = won[i] ? 1 : 0;
            logLoss -= Math.log(Math.max(won[i] ? p : 1 - p, 1e-15));
            brier += (p - y) * (p - y);
            sum += p;
            wins += won[i] ? 1 : 0;
        }
        double rate = (double) wins / rows;
        int[] order = ascending(probability);
        return new ScoreQuality(
                rows,
                wins,
                Auc.of(probability, won),
                logLoss / rows,
                brier / rows,
                -rate * Math.log(baseRate) - (1 - rate) * Math.log1p(-baseRate),
                rate * (1 - baseRate) * (1 - baseRate) + (1 - rate) * baseRate * baseRate,
                sum / rows,
                topRate(probability, won, order) / rate,
                calibration(probability, won, order));
    }

    /** Whether the scores are better than the base rate beyond doubt: AUC − ½ above 2.33 standard errors, and a smaller log-loss. */
    public boolean beatsBase() {
        return auc.value() - .5 > 2.33 * auc.standardError() && logLoss < baseLogLoss;
    }

    private static int[] ascending(double[] probability) {
        return IntStream.range(0, probability.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probability[a], probability[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double topRate(double[] probability, boolean[] won, int[] order) {
        double wanted = order.length / 10d;
        double cut = probability[order[(int) Math.floor(order.length - wanted)]];
        double above = 0;
        double wonAbove = 0;
        double at = 0;
        double wonAt = 0;
        for (int i : order) {
            if (probability[i] > cut) {
                above++;
                wonAbove += won[i] ? 1 : 0;
            } else if (probability[i] == cut) {
                at++;
                wonAt += won[i] ? 1 : 0;
            }
        }
        return (wonAbove + (wanted - above) * wonAt / at) / wanted;
    }

    private static List<CalibrationBin> calibration(double[] probability, boolean[] won, int[] order) {
        List<CalibrationBin> bins = new ArrayList<>();
        int from = 0;
        for (int tenth = 1; tenth <= 10; tenth++) {
            int to = (int) Math.round(tenth * order.length / 10d);
            while (to > from && to < order.length && probability[order[to]] == probability[order[to - 1]]) {
                to++;
            }
            if (to > from) {
                double[] part = Arrays.stream(order, from, to)
                        .mapToDouble(i -> probability[i])
                        .toArray();
                int wins =
                        (int) Arrays.stream(order, from, to).filter(i -> won[i]).count();
                double mean = Arrays.stream(part).average().orElseThrow();
                bins.add(new CalibrationBin(part[0], part[part.length - 1], mean, to - from, wins));
                from = to;
            }
        }
        return bins;
    }
}
