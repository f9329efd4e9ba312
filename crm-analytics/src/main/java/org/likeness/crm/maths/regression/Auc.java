package org.likeness.crm.maths.regression;

import java.util.Arrays;
import org.likeness.crm.maths.stats.Lift;

/**
 * The chance that a won record has a higher score than a lost one, ties counting half, with DeLong's standard error and
 * a 95% interval on the logit scale. NaN without won or without lost records; the interval is NaN at 0 and 1 and where a class has one
 * record only. Source: DeLong et al. (1988).
 *
 * @param value 0 to 1; .5 is chance
 * @param standardError of the value
 */
public record Auc(double value, double standardError, double low, double high) {

    public static Auc of(double[] scores, boolean[] won) {
        int m = 0;
        for (boolean w : won) {
            m += w ? 1 : 0;
        }
        double[] winners = new double[m];
        double[] losers = new double[scores.length - m];
        for (int i = 0, a = 0, b = 0; i < scores.length; i++) {
            if (won[i]) {
                winners[a++] = scores[i];
            } else {
                losers[b++] = scores[i];
            }
        }
        Arrays.sort(winners);
        Arrays.sort(losers);
        double[] overLosers = shareBelow(winners, losers);
        double[] overWinners = shareBelow(losers, winners);
        double value = Arrays.stream(overLosers).average().orElse(Double.NaN);
        double variance = variance(overLosers) / m + variance(overWinners) / losers.length;
        return of(losers.length == 0 ? Double.NaN : value, Math.sqrt(variance));
    }

    private static Auc of(double value, double error) {
        if (!(value > 0 && value < 1) || Double.isNaN(error)) {
            return new Auc(value, error, Double.NaN, Double.NaN);
        }
        double half = Lift.Z95 * error / (value * (1 - value));
        double centre = Logit.of(value);
        return new Auc(value, error, Logit.probability(centre - half), Logit.probability(centre + half));
    }

    /** For each score the share of the others below it, equal ones counting half; both ascending. */
    private static double[] shareBelow(double[] scores, double[] others) {
        double[] share = new double[scores.length];
        int below = 0;
        int upTo = 0;
        for (int i = 0; i < scores.length; i++) {
            while (below < others.length && others[below] < scores[i]) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < others.length && others[upTo] == scores[i]) {
                upTo++;
            }
            share[i] = (below + upTo) / 2d / others.length;
        }
        return share;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return values.length < 2 ? Double.NaN : sum / (values.length - 1);
    }
}
