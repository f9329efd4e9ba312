package org.likeness.crm.icp;

import org.likeness.crm.maths.stats.Lift;
import org.likeness.crm.maths.stats.LogOddsRatio;
import org.likeness.crm.maths.stats.MeanRatio;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.maths.survival.Quantile;

/**
 * One value of one feature among closed leads or deals, and how it goes with winning. An association, not a cause.
 *
 * @param value the category, a range such as {@code 5 to < 20}, {@code unknown} or {@code other}
 * @param named whether it is a value or range, not {@code unknown} or {@code other}
 * @param winRate won of won and lost, with Wilson's interval
 * @param shareOfWon share of all won (records, or revenue) that has the value
 * @param shareOfClosed share of all closed records that has it
 * @param lift how many times more often won (or how many times the revenue) than on average
 * @param averageWonAmount of the won records with an amount; NaN without
 * @param p of no difference from all others; NaN where not tested
 * @param q false discovery rate over all values tested; NaN where not tested
 * @param trait whether it may be called one: q below .10, lift clear of 1, in a profile that is OK
 * @param cycle median days until closed, won or lost, with its 95% interval (Kaplan–Meier, open records counted as long as they were watched, several of one
 *     account as belonging together); {@code null} where no days are known
 * @param effort follow-ups per closed record until it closed, with the value and without it; {@code null} where there are none at all
 */
public record TraitValue(
        String feature,
        String value,
        boolean named,
        long won,
        long lost,
        long open,
        Proportion winRate,
        double shareOfWon,
        double shareOfClosed,
        Lift lift,
        LogOddsRatio logOddsRatio,
        double averageWonAmount,
        double medianWonAmount,
        double p,
        double q,
        boolean trait,
        Quantile cycle,
        MeanRatio effort) {

    TraitValue judged(double falseDiscovery, boolean profileOk) {
        boolean may = profileOk && named && falseDiscovery < .10 && lift.clearOfOne();
        return new TraitValue(
                feature,
                value,
                named,
                won,
                lost,
                open,
                winRate,
                shareOfWon,
                shareOfClosed,
                lift,
                logOddsRatio,
                averageWonAmount,
                medianWonAmount,
                p,
                falseDiscovery,
                may,
                cycle,
                effort);
    }
}
