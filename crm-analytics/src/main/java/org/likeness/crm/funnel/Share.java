package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import org.likeness.crm.maths.stats.Proportion;

/**
 * A share with its 95% interval (Wilson).
 *
 * @param of how many had it
 * @param among how many could have had it
 * @param rate of ÷ among, {@code null} among none
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Share(long of, long among, Double rate, Double low, Double high) {
    static Share of(long of, long among) {
        Proportion share = Proportion.of(of, among);
        return new Share(of, among, known(share.rate()), known(share.low()), known(share.high()));
    }
}
