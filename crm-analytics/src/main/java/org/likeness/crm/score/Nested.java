package org.likeness.crm.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.Warning;

/**
 * Judges every row by a fit that knew nothing of it: for each of five parts, bins, penalty and calibration are chosen anew from the
 * other four. Used where too few rows would be held back; the cross-fitting inside {@link WinLearner} is no judge, because its penalty and
 * calibration were chosen on the very rows.
 */
final class Nested {
    private Nested() {}

    /** What a reader must know where rows of one account are learnt from and judged at once; nothing where they are kept together. */
    static Optional<Warning> shared(Table table, int[] rows, long seed) {
        return table.accountsRepeat() && !Folds.keepAccounts(table, rows, won(table, rows), ~seed)
                ? Optional.of(new Warning(
                        "SHARED_ACCOUNTS",
                        null,
                        "Few accounts have most of the won or of the lost records: judged on records of accounts that were"
                                + " also learnt from.",
                        "少数客户占了大部分赢单或丢单：评估所用的记录，其所属客户也在训练数据中。"))
                : Optional.empty();
    }

    /** Log-odds by row of the table; 0 for rows that are not asked for. */
    static double[] logOdds(Table table, List<Column> columns, int[] rows, long seed, Progress.Phase progress) {
        byte[] part = Folds.teachable(
                table, rows, won(table, rows), ~seed); // parts of their own, not those that are chosen by
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

    private static boolean[] won(Table table, int[] rows) {
        boolean[] won = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            won[i] = table.won(rows[i]);
        }
        return won;
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
