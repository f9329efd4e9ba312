package org.likeness.crm.score;

/**
 * How differently the values of a feature are spread among open records and those learnt from.
 *
 * @param feature its key
 * @param index population stability index, 0 for none; .1 is worth a note, .25 a warning
 * @param byChance what the index would be on average if nothing had changed
 */
public record Drift(String feature, double index, double byChance) {
    static final double NOTE = .1;
    static final double WARNING = .25;

    /** Beyond what chance alone would show. */
    double beyondChance() {
        return index - byChance;
    }
}
