package org.likeness.crm.score;

/**
 * A model and the scores it gives to the rows it was trained beside, by row of the table.
 *
 * @param logOdds of held-out rows by the fit that did not see them, of all others by the published one
 * @param grades {@code null} entries where there are none
 * @param similarities {@code null} entries where nothing is known
 */
record Trained(WinModel model, double[] logOdds, String[] grades, Double[] similarities, Set[] sets) {
    /** Which rows a score belongs to. */
    enum Set {
        OPEN,
        TRAINING,
        HOLDOUT
    }
}
