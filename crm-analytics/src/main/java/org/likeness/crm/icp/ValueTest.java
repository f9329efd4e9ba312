package org.likeness.crm.icp;

import org.likeness.crm.maths.stats.FisherExact;
import org.likeness.crm.maths.stats.GTest;
import org.likeness.crm.maths.stats.GroupContrasts;

/**
 * p of one value against all others. By count: Fisher's exact test where an expected count is below 5, otherwise the G-test; where
 * accounts repeat, G divided by the design effect (variance with the accounts ÷ without, at least 1) against Student's t² with accounts − 1 degrees of
 * freedom, and never below Fisher's p in small tables. By revenue: t of the difference in mean revenue. Values in fewer than 5 closed rows
 * (20 by revenue) are not tested: NaN.
 */
record ValueTest(ClosedRows closed, GroupContrasts contrasts) {
    private static final int FEWEST = 5;
    private static final int FEWEST_BY_REVENUE = 20;

    double p(int group, long won, long lost, long otherWon, long otherLost) {
        long inside = won + lost;
        long outside = otherWon + otherLost;
        if (Math.min(inside, outside) == 0 || inside < (closed.byRevenue() ? FEWEST_BY_REVENUE : FEWEST)) {
            return Double.NaN;
        }
        if (closed.byRevenue()) {
            return contrasts.p(group);
        }
        boolean small = GTest.smallestExpected(won, lost, otherWon, otherLost) < 5;
        double exact = small ? FisherExact.twoSided(won, lost, otherWon, otherLost) : 0;
        GTest g = GTest.of(won, lost, otherWon, otherLost);
        if (!contrasts.repeated()) {
            return small ? exact : g.p();
        }
        double within = (double) won / inside;
        double without = (double) otherWon / outside;
        double binomial = within * (1 - within) / inside + without * (1 - without) / outside;
        double effect = Math.max(1, contrasts.differenceVariance(group) / binomial);
        return Math.max(exact, GroupContrasts.tail(Math.sqrt(g.statistic() / effect), contrasts.clusters() - 1));
    }
}
