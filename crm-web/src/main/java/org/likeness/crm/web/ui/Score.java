package org.likeness.crm.web.ui;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.ui.chart.ReasonBar;

/**
 * A record's chance to be won as a sum of reasons.
 *
 * @param probability between 0 and 1
 * @param grade A to D, or null without a signal
 * @param gradeWon how many of this grade were won, and of how many; null without grades
 * @param baseLogOdds where the average starts
 * @param reasons every non-zero one, strongest first; base + reasons = log-odds
 * @param version of the model
 * @param dataUpTo the last day the model saw
 */
public record Score(
        double probability,
        String grade,
        Long gradeWon,
        Long gradeClosed,
        Interval gradeInterval,
        double baseLogOdds,
        List<Reason> reasons,
        String version,
        LocalDate dataUpTo) {

    /** The exact sum, rounded only when shown. */
    public double logOdds() {
        return baseLogOdds + reasons.stream().mapToDouble(Reason::logOdds).sum();
    }

    public double baseProbability() {
        return 1 / (1 + Math.exp(-baseLogOdds));
    }

    public double gradeRate() {
        return (double) gradeWon / gradeClosed;
    }

    public ReasonBar bar(Reason reason) {
        double lowest = reasons.stream().mapToDouble(Reason::logOdds).min().orElse(0);
        double highest = reasons.stream().mapToDouble(Reason::logOdds).max().orElse(0);
        return new ReasonBar(reason.logOdds(), Math.min(lowest, 0), Math.max(highest, 0));
    }
}
