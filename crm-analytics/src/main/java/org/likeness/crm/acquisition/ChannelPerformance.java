package org.likeness.crm.acquisition;

import java.util.List;
import org.likeness.crm.stamp.Stamp;

/**
 * All channels side by side.
 *
 * @param channels best first by the lower end of the conversion's interval, so that luck with few leads does not lead; records
 *     without a channel are a group of their own
 * @param leads all records counted
 * @param won all won ones
 * @param excluded all won ones without a usable duration
 * @param chiSquare Pearson's χ², uncorrected, of won against channel over all groups
 * @param df its degrees of freedom
 * @param p the chance of a χ² at least so large if all channels were alike, {@code null} with fewer than two groups
 * @param horizon days for the chances to be won: {@value #HORIZON}, or the longest time watched where that is less
 * @param matureAfter days after which nine in ten have closed (Kaplan–Meier), {@code null} where that is not reached: then none is mature
 * @param smallestExpected smallest expected count; below 5 the p is a rough guide, {@code null} when there is none
 */
public record ChannelPerformance(
        Stamp stamp,
        List<ChannelResult> channels,
        long leads,
        long won,
        long excluded,
        double chiSquare,
        int df,
        Double p,
        Double smallestExpected,
        double horizon,
        Double matureAfter) {
    static final double HORIZON = 90;
}
