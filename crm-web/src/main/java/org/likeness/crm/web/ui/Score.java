package org.likeness.crm.web.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.chart.ReasonBar;

/**
 * A record's chance to be won as a sum of reasons.
 *
 * @param probability between 0 and 1
 * @param grade A to D, or null without a signal
 * @param gradeWon how many of this grade were won, and of how many; null without grades
 * @param baseLogOdds where the average starts
 * @param reasons every non-zero one, strongest first; base + reasons = log-odds
 * @param asks facts not known of it that are most worth finding out
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
        List<Ask> asks,
        String version,
        LocalDate dataUpTo) {

    private static final double LITTLE = .05;
    private static final int MOST = 8;

    /** The exact sum, rounded only when shown. */
    public double logOdds() {
        return baseLogOdds + reasons.stream().mapToDouble(Reason::logOdds).sum();
    }

    /** The reasons shown at once: those that count, the strongest eight at most, and never fewer than three. */
    public List<Reason> strong() {
        return reasons.subList(0, strongest());
    }

    /** The others, folded away; together they may still matter. */
    public List<Reason> weak() {
        return reasons.subList(strongest(), reasons.size());
    }

    public double weakSum() {
        return weak().stream().mapToDouble(Reason::logOdds).sum();
    }

    private int strongest() {
        int shown = Math.min(3, reasons.size());
        while (shown < Math.min(MOST, reasons.size())
                && Math.abs(reasons.get(shown).logOdds()) >= LITTLE) {
            shown++;
        }
        // one row folded away takes as much room as it would unfolded
        return shown == reasons.size() - 1 ? reasons.size() : shown;
    }

    public double baseProbability() {
        return 1 / (1 + Math.exp(-baseLogOdds));
    }

    public double gradeRate() {
        return (double) gradeWon / gradeClosed;
    }

    public ReasonBar bar(Reason reason) {
        double lowest = bars().min().orElse(0);
        double highest = bars().max().orElse(0);
        return new ReasonBar(reason.logOdds(), Math.min(lowest, 0), Math.max(highest, 0));
    }

    /** All that have a bar: the reasons, and the facts that are folded away in one. */
    private DoubleStream bars() {
        return reasons.stream()
                .flatMap(reason ->
                        Stream.concat(Stream.of(reason), reason.blank() ? reason.also().stream() : Stream.empty()))
                .mapToDouble(Reason::logOdds);
    }
}
