package org.likeness.crm.web.score;

import java.util.List;
import org.likeness.crm.score.Resemblance;
import org.likeness.crm.score.WinScore;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Lookalike;

/** Decides whether a comparison with the won customers says anything to a reader. */
final class Likenesses {
    /** Below this the nearest is shown as 0.00. */
    private static final double ALIKE = .005;

    private Likenesses() {}

    /** Null where there is nothing to compare with, in general or in the reader's sight. */
    static Likeness of(WinScore score, List<Lookalike> nearest) {
        if (Double.isNaN(score.known())) {
            return null;
        }
        if (score.similarity() == null || score.known() < Resemblance.KNOWN) {
            return Likeness.UNSAID;
        }
        if (nearest.isEmpty()) {
            return null;
        }
        return nearest.get(0).similarity() < ALIKE
                ? Likeness.NOBODY
                : new Likeness((int) Math.round(score.similarity() * 100), nearest);
    }
}
