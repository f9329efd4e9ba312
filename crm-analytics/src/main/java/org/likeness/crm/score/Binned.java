package org.likeness.crm.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Table;

/**
 * A model laid over a table that has its columns: the bin of every row in each single feature, found once for all that look at them.
 *
 * @param bins by single term and row
 */
record Binned(AdditiveModel model, Table table, int[][] bins) {
    static Binned of(AdditiveModel model, Table table) {
        return new Binned(
                model,
                table,
                model.single().parallelStream()
                        .map(term -> term.bins().of(table.column(term.feature()), table.rows()))
                        .toArray(int[][]::new));
    }

    List<AdditiveModel.Term> single() {
        return model.single();
    }

    /** The log-odds of every row, added up in the same order as for one. */
    double[] logOdds() {
        double[] sums = new double[table.rows()];
        Arrays.fill(sums, model.baseLogOdds());
        int single = 0;
        for (AdditiveModel.Term term : model.terms()) {
            int[] cells = term.crossed() ? term.cells(table) : bins[single++];
            double[] logOdds = term.logOdds();
            IntStream.range(0, sums.length).parallel().forEach(row -> sums[row] += logOdds[cells[row]]);
        }
        return sums;
    }
}
