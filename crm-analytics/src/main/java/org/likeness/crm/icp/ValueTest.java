package org.likeness.crm.icp;

import org.likeness.crm.maths.stats.DrawnMeans;
import org.likeness.crm.maths.stats.FisherExact;
import org.likeness.crm.maths.stats.GTest;
import org.likeness.crm.maths.stats.GroupContrasts;

/**
 * p of one value against all others. By count: see {@link #ofCounts}. By revenue: see {@link #ofRevenue}. Values that fewer
 * than 5 closed rows (20 by revenue) have, or lack, or only those of one account while it has several, are not tested: NaN.
 */
record ValueTest(ClosedRows closed, GroupContrasts contrasts, DrawnMeans drawn) {
    static final int FEWEST_BY_REVENUE = 20;
    private static final int FEWEST = 5;

    double p(int group, long won, long lost, long otherWon, long otherLost) {
        long inside = won + lost;
        long outside = otherWon + otherLost;
        if (Math.min(inside, outside) < (closed.byRevenue() ? FEWEST_BY_REVENUE : FEWEST)) {
            return Double.NaN;
        }
        return closed.byRevenue()
                ? ofRevenue(contrasts, drawn, group)
                : ofCounts(contrasts, group, won, lost, otherWon, otherLost);
    }

    /**
     * The larger p of two: t of the difference in mean revenue, robust to accounts that repeat, and how unusual the mean would be among
     * as many rows drawn by lot. The first alone takes a group for sure that merely happened upon no large amount. NaN where the first is.
     */
    static double ofRevenue(GroupContrasts contrasts, DrawnMeans drawn, int group) {
        return Math.max(contrasts.p(group), drawn.p(contrasts.mean(group), contrasts.rows(group)));
    }

    /**
     * Fisher's exact test where an expected count is below 5, otherwise the G-test. Where accounts repeat, G divided by the design effect
     * (variance with the accounts ÷ without, at least 1) against Student's t² with the degrees of freedom the accounts leave, and never
     * below Fisher's p in small tables. Where none or all of a side were won, which shows no variance, never below Fisher's p with one record per
     * account either. NaN where no degree is left.
     */
    static double ofCounts(GroupContrasts contrasts, int group, long won, long lost, long otherWon, long otherLost) {
        boolean small = GTest.smallestExpected(won, lost, otherWon, otherLost) < 5;
        double exact = small ? FisherExact.twoSided(won, lost, otherWon, otherLost) : 0;
        GTest g = GTest.of(won, lost, otherWon, otherLost);
        if (!contrasts.repeated()) {
            return small ? exact : g.p();
        }
        if (contrasts.degrees(group) < 1) {
            return Double.NaN;
        }
        if (won == 0 || lost == 0) {
            exact = Math.max(exact, byAccount(won, contrasts.clusters(group), otherWon, otherLost));
        }
        if (otherWon == 0 || otherLost == 0) {
            exact = Math.max(exact, byAccount(otherWon, contrasts.clustersOutside(group), won, lost));
        }
        double effect = designEffect(contrasts, group, won, lost, otherWon, otherLost);
        return Math.max(exact, GroupContrasts.tail(Math.sqrt(g.statistic() / effect), contrasts.degrees(group)));
    }

    /** Fisher's p where one side has one record per account, all won or none. */
    private static double byAccount(long won, long accounts, long otherWon, long otherLost) {
        return FisherExact.twoSided(won == 0 ? 0 : accounts, won == 0 ? accounts : 0, otherWon, otherLost);
    }

    /** Variance of the difference in win rates with the accounts ÷ without, at least 1. */
    static double designEffect(
            GroupContrasts contrasts, int group, long won, long lost, long otherWon, long otherLost) {
        double inside = won + lost;
        double outside = otherWon + otherLost;
        double binomial =
                won / inside * (lost / inside) / inside + otherWon / outside * (otherLost / outside) / outside;
        return binomial > 0 ? Math.max(1, contrasts.differenceVariance(group) / binomial) : 1;
    }
}
