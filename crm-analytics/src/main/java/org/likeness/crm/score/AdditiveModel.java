package org.likeness.crm.score;

import java.util.Arrays;
import java.util.List;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Table;

/**
 * A win model that is a sum: log-odds = base + one term per feature or crossing of two, the term being that of the bin the value falls into.
 * Terms are calibrated, and average 0 over the rows they were learnt from; a bin that had no such row counts 0.
 *
 * @param baseLogOdds log-odds of an average record
 */
public record AdditiveModel(double baseLogOdds, List<Term> terms) {

    /**
     * What one feature adds, or two that are crossed: then a cell is a bin of the first × the bins of the second + a bin of the second.
     *
     * @param with bins of the second feature; {@code null} where there is one only
     * @param logOdds by cell
     * @param won rows by cell among those it was learnt from
     * @param lost rows by cell
     */
    public record Term(Bins bins, Bins with, double[] logOdds, int[] won, int[] lost) {
        /** Stands between the names of crossed features, and between their values. */
        public static final String CROSS = " × ";

        Term(Bins bins, double[] logOdds, int[] won, int[] lost) {
            this(bins, null, logOdds, won, lost);
        }

        /** The key of the feature, or both with a × between. */
        public String feature() {
            return with == null ? bins.key() : bins.key() + CROSS + with.key();
        }

        public boolean crossed() {
            return with != null;
        }

        /** The cell in words. */
        public String label(int cell) {
            return with == null
                    ? bins.label(cell)
                    : bins.label(cell / with.size()) + CROSS + with.label(cell % with.size());
        }

        /** Whether the cell is one value or range of each feature, neither unknown nor the rest. */
        public boolean named(int cell) {
            return with == null ? bins.named(cell) : bins.named(cell / with.size()) && with.named(cell % with.size());
        }

        int[] cells(Table table) {
            int[] cells = bins.of(table.column(bins.key()), table.rows());
            if (with != null) {
                int[] second = with.of(table.column(with.key()), table.rows());
                Arrays.setAll(cells, row -> cells[row] * with.size() + second[row]);
            }
            return cells;
        }
    }

    /** The bins of single features, one per term that has one, in the order of the terms. */
    public List<Term> single() {
        return terms.stream().filter(term -> !term.crossed()).toList();
    }

    /** Whether a bin weighs nothing whatever was learnt: {@code unknown} where that tells how soon a record closed. */
    static boolean neutral(Bins bins, int bin) {
        return bin == Bins.UNKNOWN && bins.kind() == Kind.LANDMARK;
    }

    /** A model that says the same of everyone. */
    static AdditiveModel constant(double logOdds) {
        return new AdditiveModel(logOdds, List.of());
    }

    /** The log-odds of one record, given its cell in every term. */
    public double logOdds(int[] cells) {
        double sum = baseLogOdds;
        for (int t = 0; t < cells.length; t++) {
            sum += terms.get(t).logOdds()[cells[t]];
        }
        return sum;
    }

    /** The log-odds of every row of a table that has the model's columns, added up in the same order as for one. */
    double[] logOdds(Table table) {
        return Binned.of(this, table).logOdds();
    }
}
