package org.likeness.crm.score;

import java.util.Arrays;
import java.util.List;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Table;

/**
 * A win model that is a sum: log-odds = base + one term per feature, the term being that of the bin the value falls into.
 * Terms are calibrated, and average 0 over the rows they were learnt from; a bin that had no such row counts 0.
 *
 * @param baseLogOdds log-odds of an average record
 */
public record AdditiveModel(double baseLogOdds, List<Term> terms) {

    /**
     * What one feature adds.
     *
     * @param logOdds by bin
     * @param won rows by bin among those it was learnt from
     * @param lost rows by bin
     */
    public record Term(Bins bins, double[] logOdds, int[] won, int[] lost) {
        public String feature() {
            return bins.key();
        }
    }

    /** A model that says the same of everyone. */
    static AdditiveModel constant(double logOdds) {
        return new AdditiveModel(logOdds, List.of());
    }

    /** The log-odds of one record, given its bin in every term. */
    public double logOdds(int[] bins) {
        double sum = baseLogOdds;
        for (int t = 0; t < bins.length; t++) {
            sum += terms.get(t).logOdds()[bins[t]];
        }
        return sum;
    }

    /** The log-odds of every row of a table that has the model's columns, added up in the same order as for one. */
    double[] logOdds(Table table) {
        double[] sums = new double[table.rows()];
        Arrays.fill(sums, baseLogOdds);
        for (Term term : terms) {
            int[] bins = term.bins().of(table.column(term.feature()), table.rows());
            for (int row = 0; row < sums.length; row++) {
                sums[row] += term.logOdds()[bins[row]];
            }
        }
        return sums;
    }
}
