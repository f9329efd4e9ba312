package org.likeness.crm.web.funnel;

import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.chart.DwellStrip;

/**
 * How long something lasts, in days; what is not reached is null.
 *
 * @param n rows with a duration
 * @param censored of these, still open
 * @param median until half have left, open ones counted as censored, with its interval
 * @param naiveMedian of closed rows only, biased short
 */
public record Dwell(
        long n,
        long censored,
        Double median,
        Interval interval,
        Double p25,
        Double p75,
        Double p90,
        Double naiveMedian) {

    static Dwell of(DurationEstimate d) {
        return new Dwell(
                d.n(),
                d.censored(),
                d.median(),
                Interval.of(d.medianLow(), d.medianHigh()),
                d.p25(),
                d.p75(),
                d.p90(),
                d.naiveMedian());
    }

    public DwellStrip strip(double high) {
        return new DwellStrip(p25, p75, p90, median, interval, naiveMedian, high);
    }
}
