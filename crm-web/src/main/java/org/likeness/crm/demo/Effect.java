package org.likeness.crm.demo;

/**
 * One planted effect: a value of a feature that adds {@code logOdds} to the chance of winning.
 *
 * @param feature key in the feature catalogue
 * @param value the value in words, as text; for numbers the range
 * @param from smallest number that counts, NaN for categories and yes/no
 * @param below first number that no longer counts, NaN for categories and yes/no
 * @param logOdds natural logarithm of the odds ratio against all other values; never 0
 */
public record Effect(String feature, String value, double from, double below, double logOdds) {

    static Effect of(String feature, Object value, double logOdds) {
        return new Effect(feature, value.toString(), Double.NaN, Double.NaN, logOdds);
    }

    static Effect between(String feature, double from, double below, double logOdds) {
        var words = below == Double.POSITIVE_INFINITY
                ? (long) from + "+"
                : from <= 1 ? "under " + (long) below : (long) from + "-" + ((long) below - 1);
        return new Effect(feature, words, from, below, logOdds);
    }

    /** Whether a value of the feature has it; unknown ({@code null}) has not. */
    public boolean holds(Object given) {
        if (given == null) {
            return false;
        }
        if (Double.isNaN(from)) {
            return value.equals(given.toString());
        }
        return given instanceof Number number && number.doubleValue() >= from && number.doubleValue() < below;
    }
}
