package org.likeness.crm.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.maths.similarity.Gower;

/**
 * How like the won customers a record is: its mean Gower likeness to them, told as the share of won customers that are no
 * more like the others. Features are those of the model.
 *
 * @param percentiles mean likeness of the won customers themselves, at 0%, 1% … 100%
 */
public record Resemblance(Gower gower, double[] percentiles) {
    /** Less known than this, by what the facts tell about the outcome, and a mean over them is chance. */
    public static final double KNOWN = .5;

    /** Prepares it from the model's bins and the won rows; {@code null} where no feature tells anything. */
    static Resemblance of(Binned binned, int[] closed) {
        List<AdditiveModel.Term> terms = binned.single();
        boolean[] ordered = new boolean[terms.size()];
        for (int t = 0; t < ordered.length; t++) {
            ordered[t] = terms.get(t).bins().cuts() != null;
        }
        Gower gower = Gower.of(
                ordered,
                terms.stream().map(term -> telling(term, term.won())).toArray(int[][]::new),
                terms.stream().map(term -> telling(term, term.lost())).toArray(int[][]::new));
        double[] likeness = likeness(gower, binned);
        double[] won = Arrays.stream(closed)
                .filter(binned.table()::won)
                .mapToDouble(row -> likeness[row])
                .filter(s -> !Double.isNaN(s))
                .sorted()
                .toArray();
        if (won.length == 0) {
            return null;
        }
        double[] percentiles = new double[101];
        Arrays.setAll(percentiles, k -> won[(int) Math.round(k / 100d * (won.length - 1))]);
        return new Resemblance(gower, percentiles);
    }

    private static int[] telling(AdditiveModel.Term term, int[] rows) {
        int[] telling = rows.clone();
        telling[Bins.UNKNOWN] = AdditiveModel.neutral(term.bins(), Bins.UNKNOWN) ? 0 : rows[Bins.UNKNOWN];
        return telling;
    }

    /** 0 to 1 for a record given by its bins; {@code null} where less than {@link #KNOWN} of it is known. */
    Double of(int[] bins) {
        return gower.known(bins) < KNOWN ? null : percentile(gower.toWon(bins));
    }

    /** The same for every row of a table. */
    Double[] of(Binned binned) {
        return Arrays.stream(likeness(gower, binned)).mapToObj(this::percentile).toArray(Double[]::new);
    }

    private Double percentile(double likeness) {
        if (Double.isNaN(likeness)) {
            return null;
        }
        int at = Arrays.binarySearch(percentiles, likeness);
        if (at < 0) {
            return Math.max(0, -at - 2) / 100d;
        }
        while (at + 1 < percentiles.length && percentiles[at + 1] == likeness) {
            at++;
        }
        return at / 100d;
    }

    /** Mean likeness to the won by row; {@code NaN} where less than {@link #KNOWN} is known. */
    private static double[] likeness(Gower gower, Binned binned) {
        double[] weights = gower.weights();
        double enough = KNOWN * Arrays.stream(weights).sum();
        return IntStream.range(0, binned.table().rows())
                .parallel()
                .mapToDouble(row -> {
                    double sum = 0;
                    double known = 0;
                    for (int t = 0; t < weights.length; t++) {
                        int bin = binned.bins()[t][row];
                        if (bin != Bins.UNKNOWN) {
                            sum += weights[t] * gower.likeness()[t][bin];
                            known += weights[t];
                        }
                    }
                    return known < enough ? Double.NaN : sum / known;
                })
                .toArray();
    }
}
