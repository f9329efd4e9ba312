package org.likeness.crm.score;

import java.util.List;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Table;

/**
 * Judges every row by a fit that knew nothing of it: for each of five parts, bins, penalty and calibration are chosen anew from the
 * other four. Used where too few rows would be held back; the cross-fitting inside {@link WinLearner} is no judge, because its penalty and
 * calibration were chosen on the very rows.
 */
final class Nested {
    private Nested() {}

    /** Log-odds by row of the table; 0 for rows that are not asked for. */
    static double[] logOdds(Table table, List<Column> columns, int[] rows, long seed, Progress.Phase progress) {
        boolean[] won = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            won[i] = table.won(rows[i]);
        }
        byte[] part = Folds.teachable(table, rows, won, ~seed); // parts of their own, not those that are chosen by
        double[] logOdds = new double[table.rows()];
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int out = fold;
            int[] others = IntStream.range(0, rows.length)
                    .filter(i -> part[i] != out)
                    .map(i -> rows[i])
                    .toArray();
            double[] judged =
                    learn(table, columns, others, seed, progress, fold).logOdds(table);
            IntStream.range(0, rows.length)
                    .filter(i -> part[i] == out)
                    .forEach(i -> logOdds[rows[i]] = judged[rows[i]]);
        }
        return logOdds;
    }

    private static AdditiveModel learn(
            Table table, List<Column> columns, int[] rows, long seed, Progress.Phase progress, int fold) {
        List<Grain> grains =
                columns.parallelStream().map(c -> Grain.of(c, rows)).toList();
        Lesson lesson = Lesson.of(table, grains, rows, seed);
        Progress.Phase part = share -> progress.at((fold + share) / Folds.COUNT);
        return WinLearner.learn(lesson, part).model();
    }
}
