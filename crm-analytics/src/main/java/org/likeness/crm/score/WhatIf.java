package org.likeness.crm.score;

import java.util.List;
import org.likeness.crm.stamp.Stamp;

/**
 * What the score of a record would be if facts of it were others: what the model says of such records, not what changing a fact would bring about.
 *
 * @param model id of the model that says so
 * @param probability of the record as it is
 * @param grade of the record as it is; {@code null} where the model found no signal
 * @param supposed the probability with what is supposed; the same where nothing is
 * @param supposedGrade its grade
 * @param reasons of what is supposed; with {@code baseLogOdds} they add up to its log-odds
 * @param facts every fact that the model goes by, those that could change most first; without those of an account out of sight
 * @param stamp of the model
 */
public record WhatIf(
        long model,
        WinModel.Status status,
        double probability,
        String grade,
        double supposed,
        String supposedGrade,
        double baseLogOdds,
        List<Reason> reasons,
        List<Fact> facts,
        Stamp stamp) {

    /**
     * One fact of the record, all others being as they are supposed.
     *
     * @param feature key in the catalogue
     * @param value what the record has: a category or range, {@code unknown} or {@code other}
     * @param known whether it is one value or range, neither unknown nor the rest
     * @param options what it might be, the likeliest to be won first
     */
    public record Fact(String feature, String value, boolean known, List<Option> options) {
        /** How far the lowest and the highest chance lie apart. */
        public double spread() {
            return options.isEmpty()
                    ? 0
                    : options.get(0).probability()
                            - options.get(options.size() - 1).probability();
        }
    }

    /**
     * What a fact might be; the middle of a range stands for all of it, where the model crosses the feature with another more finely.
     *
     * @param named whether it is one value or range, neither unknown nor the rest
     * @param probability with it
     * @param grade with it
     * @param won of the records with this value that the model was learnt from
     * @param lost the same of the lost ones
     * @param chosen whether this is what is supposed, or else what the record has
     */
    public record Option(
            String value, boolean named, double probability, String grade, int won, int lost, boolean chosen) {}
}
