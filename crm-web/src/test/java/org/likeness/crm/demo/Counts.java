package org.likeness.crm.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Won and lost rows of one kind, to be counted by the facts that their records know. */
record Counts(List<Row> rows) {
    record Row(Map<String, Object> facts, boolean won) {}

    double winRate() {
        return (double) rows.stream().filter(Row::won).count() / rows.size();
    }

    /**
     * Logarithm of the odds ratio between rows that pass and the other ones that know the feature.
     *
     * @param standardError root of the sum of the four counts' inverses
     */
    record LogOddsRatio(double value, double standardError) {}

    LogOddsRatio logOddsRatio(String feature, Predicate<Object> passes) {
        var with = new double[2];
        var without = new double[2];
        for (var row : rows) {
            var value = row.facts().get(feature);
            if (value != null) {
                (passes.test(value) ? with : without)[row.won() ? 1 : 0]++;
            }
        }
        return new LogOddsRatio(
                Math.log(with[1] / with[0]) - Math.log(without[1] / without[0]),
                Math.sqrt(1 / with[0] + 1 / with[1] + 1 / without[0] + 1 / without[1]));
    }

    /** The p of Pearson's chi-square of winning against the values of a feature. */
    double p(String feature) {
        var byValue = new LinkedHashMap<Object, double[]>();
        for (var row : rows) {
            byValue.computeIfAbsent(String.valueOf(row.facts().get(feature)), value -> new double[2])[
                    row.won() ? 1 : 0]++;
        }
        var rate = winRate();
        var sum = 0.0;
        for (var count : byValue.values()) {
            var n = count[0] + count[1];
            sum += Math.pow(count[1] - n * rate, 2) / (n * rate * (1 - rate));
        }
        return 1 - new ChiSquaredDistribution(byValue.size() - 1).cumulativeProbability(sum);
    }
}
