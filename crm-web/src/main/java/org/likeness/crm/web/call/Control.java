package org.likeness.crm.web.call;

import java.time.LocalDate;

/**
 * What share of those who would stand on a call list is left out of it at random, and since which day. They are left out rather than others put in,
 * because only so are both groups alike on the day of the draw: what differs later is what the list did. Each record is drawn once, on the first day it
 * would stand on a list, and stays where it was drawn.
 *
 * @param share 0 for none, up to {@value #MOST}
 */
record Control(double share, LocalDate since) {
    static final double MOST = .5;

    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** Whether the draw of a day leaves a record out: the same for the same record, day and share. */
    static boolean leavesOut(boolean deal, long id, LocalDate day, double share) {
        long z = mix(mix(id + (deal ? ODD : 0)) ^ (day.toEpochDay() * ODD));
        return (z >>> 11) * 0x1p-53 < share;
    }

    boolean on() {
        return share > 0;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
