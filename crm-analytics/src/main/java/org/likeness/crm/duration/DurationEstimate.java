package org.likeness.crm.duration;

import static org.likeness.crm.duration.Numbers.known;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.KaplanMeier;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.maths.survival.Quantile;

/**
 * How long something takes, in days. What is still open counts as long as it was watched (Kaplan–Meier); the averages of the
 * closed ones alone stand beside it under their name, {@code naive…}. A number that the data do not reach is {@code null}.
 *
 * @param basis whether open ones are in it at all
 * @param n how many durations were used
 * @param excluded how many were left out because their start is unknown or after their end
 * @param events how many of the n have ended
 * @param censored how many were still open when last seen
 * @param naiveMean mean of the ended ones
 * @param naiveMedian median of the ended ones
 * @param median time by which half have ended
 * @param medianLow lower end of its 95% interval
 * @param medianHigh upper end of its 95% interval
 * @param p25 time by which a quarter have ended
 * @param p75 time by which three quarters have ended
 * @param p90 time by which nine tenths have ended
 * @param restrictedMean mean time when nothing is counted longer than {@code restrictedTo}
 * @param restrictedTo that limit: what was asked for, but not beyond the largest time watched
 * @param curve the share still lasting, at most {@value #POINTS} points and the start
 */
public record DurationEstimate(
        Basis basis,
        long n,
        long excluded,
        long events,
        long censored,
        Double naiveMean,
        Double naiveMedian,
        Double median,
        Double medianLow,
        Double medianHigh,
        Double p25,
        Double p75,
        Double p90,
        Double restrictedMean,
        Double restrictedTo,
        List<CurvePoint> curve) {

    /** What the durations were taken from. */
    public enum Basis {
        /** All, open ones counted as long as they were watched. */
        OPEN_CENSORED,
        /** Closed ones only: fit to compare their pace, not to say how long it takes. */
        CLOSED_ONLY
    }

    /** Enough points for a drawing. */
    public static final int POINTS = 200;

    /**
     * Estimates from what was seen.
     *
     * @param tau where the restricted mean ends, {@code null} for the largest time watched
     */
    public static DurationEstimate of(Basis basis, EventTable table, long excluded, Double tau) {
        KaplanMeier lasting = KaplanMeier.of(table);
        Quantile median = lasting.quantile(.5);
        double limit = lasting.horizon(tau == null ? table.largestTime() : tau);
        return new DurationEstimate(
                basis,
                table.n(),
                excluded,
                table.events(),
                table.censored(),
                known(table.naiveMean()),
                known(table.naiveMedian()),
                known(median.value()),
                known(median.low()),
                known(median.high()),
                known(lasting.timeOf(.25)),
                known(lasting.timeOf(.75)),
                known(lasting.timeOf(.9)),
                known(lasting.restrictedMean(limit)),
                known(limit),
                curve(lasting));
    }

    /** Estimates with open ones censored. */
    public static DurationEstimate of(Observations seen, long excluded, Double tau) {
        return of(Basis.OPEN_CENSORED, EventTable.of(seen), excluded, tau);
    }

    private static List<CurvePoint> curve(KaplanMeier lasting) {
        List<CurvePoint> points = new ArrayList<>();
        double[] days = lasting.drops(POINTS);
        if (lasting.table().n() > 0 && (days.length == 0 || days[0] > 0)) {
            points.add(new CurvePoint(0, 1, 1.0, 1.0, lasting.table().atRisk(0)));
        }
        for (double day : days) {
            points.add(new CurvePoint(
                    day,
                    lasting.at(day),
                    known(lasting.low(day)),
                    known(lasting.high(day)),
                    lasting.table().atRisk(day)));
        }
        return List.copyOf(points);
    }
}
