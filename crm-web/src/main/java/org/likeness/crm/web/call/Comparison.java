package org.likeness.crm.web.call;

import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.maths.stats.ShareDifference;

/**
 * Whether following the list helps: the share won within so many days of the draw, of those listed and of those left out. Every record counts where it was
 * drawn, whatever was done with it, and only once so many days have passed; those that were not closed by then count as not won.
 *
 * @param control the share in force; only draws under it are compared
 * @param days from the draw on
 * @param waiting drawn less than so many days ago
 * @param leftOut of those waiting, left out
 */
record Comparison(Control control, int days, long waiting, long leftOut, ShareDifference won) {
    /** Fewest records in each group, and fewest won in both together, for a word on it. */
    static final int FEWEST = 30;

    static final int FEWEST_WON = 5;

    /** What may be said. */
    enum Verdict {
        /** Nobody is left out. */
        OFF,
        /** Too few were drawn long enough ago. */
        NOT_YET,
        /** Those listed are won more often. */
        HELPS,
        /** Those left out are won more often. */
        HARMS,
        /** No difference is to be seen; the interval tells how large one might be. */
        NOT_SEEN
    }

    static Comparison of(
            Control control, int days, long waiting, long leftOut, Proportion listed, Proportion control2) {
        return new Comparison(control, days, waiting, leftOut, ShareDifference.of(listed, control2));
    }

    Verdict verdict() {
        if (!control.on()) {
            return Verdict.OFF;
        }
        var fewest = Math.min(won.first().trials(), won.second().trials());
        if (fewest < FEWEST || won.first().successes() + won.second().successes() < FEWEST_WON) {
            return Verdict.NOT_YET;
        }
        return won.low() > 0 ? Verdict.HELPS : won.high() < 0 ? Verdict.HARMS : Verdict.NOT_SEEN;
    }
}
