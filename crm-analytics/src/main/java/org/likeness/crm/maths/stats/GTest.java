package org.likeness.crm.maths.stats;

import org.apache.commons.math3.special.Erf;

/**
 * The likelihood-ratio test of independence in a 2×2 table: G = 2 Σ O·ln(O/E), chi-square with one degree of freedom,
 * no continuity correction. Good where every expected count is 5 or more; use {@link FisherExact} below. A table with an empty margin
 * gives statistic 0 and p 1. Source: Sokal and Rohlf, Biometry, 17.2.
 *
 * @param statistic G, 0 or more
 * @param p the chance of a G at least this large where nothing differs
 */
public record GTest(double statistic, double p) {

    /** Compares won and lost inside a group with won and lost outside it. */
    public static GTest of(long wonInside, long lostInside, long wonOutside, long lostOutside) {
        double inside = wonInside + lostInside;
        double outside = wonOutside + lostOutside;
        double won = wonInside + wonOutside;
        double lost = lostInside + lostOutside;
        double g = 2
                * (part(wonInside, inside, won, inside + outside)
                        + part(lostInside, inside, lost, inside + outside)
                        + part(wonOutside, outside, won, inside + outside)
                        + part(lostOutside, outside, lost, inside + outside));
        double statistic = Math.max(0, g);
        return new GTest(statistic, Erf.erfc(Math.sqrt(statistic / 2)));
    }

    /** The smallest count expected in a cell if nothing differed. */
    public static double smallestExpected(long wonInside, long lostInside, long wonOutside, long lostOutside) {
        double inside = wonInside + lostInside;
        double outside = wonOutside + lostOutside;
        double won = wonInside + wonOutside;
        double lost = lostInside + lostOutside;
        return Math.min(inside, outside) * Math.min(won, lost) / (inside + outside);
    }

    private static double part(double observed, double row, double column, double all) {
        return observed == 0 ? 0 : observed * Math.log(observed * all / (row * column));
    }
}
