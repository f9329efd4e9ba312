package org.likeness.crm.score;

/**
 * What cross-fitting chose.
 *
 * @param loss summed log-loss of the rows of the lesson by fits that did not see them
 * @param logOdds of each of them by such a fit
 */
record Choice(Recipe recipe, double loss, double[] logOdds) {
    /** What share of the loss the less simple of two ways must save. */
    static final double WORTHWHILE = .001;

    /** This one, or a less simple one that is clearly better. */
    Choice or(Choice lessSimple) {
        return lessSimple.loss < (1 - WORTHWHILE) * loss ? lessSimple : this;
    }
}
