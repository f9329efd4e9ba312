package org.likeness.crm.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which columns an analysis may learn from. Left out and named: columns that number the rows rather than describe them, and
 * columns that seem to be written after the outcome (their cross-fitted AUC alone is ≥ .90, or the shares of closed and open rows where
 * they are filled differ by ≥ .5), unless somebody insists on them. Looks only at the rows given.
 *
 * @param kept columns to learn from, in the order of the table
 * @param grains of the rows given, as far as they were looked at
 */
public record Screening(List<Column> kept, List<Warning> warnings, Grains grains) {
    static final double LEAKING_AUC = .90;
    static final double LEAKING_FILL = .5;
    private static final int FEWEST_OPEN = 20;

    /**
     * Looks at every column.
     *
     * @param training closed rows that may be learnt from
     * @param insisted tells the keys that are kept although they seem to leak
     */
    public static Screening of(Table table, int[] training, Predicate<String> insisted, long seed) {
        int[] open = table.openRows();
        byte[] folds = Folds.of(table, training, seed);
        List<Column> columns = table.columns();
        Grains grains = new Grains(training);
        double[] auc = new double[columns.size()];
        boolean[] numbers = new boolean[columns.size()];
        IntStream.range(0, columns.size()).parallel().forEach(c -> {
            numbers[c] = Numbering.looksLike(columns.get(c), training);
            auc[c] = numbers[c] ? Double.NaN : SingleFeature.auc(table, columns.get(c), training, folds, grains);
        });
        List<Column> kept = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (int c = 0; c < auc.length; c++) {
            Column column = columns.get(c);
            if (numbers[c]) {
                warnings.add(numbering(column));
                continue;
            }
            double closedFill = fill(column, training);
            double openFill = open.length < FEWEST_OPEN ? closedFill : fill(column, open);
            // a landmark is unknown of young open records, as it must be, and that weighs nothing
            boolean filledLate = column.kind() != Kind.LANDMARK && Math.abs(closedFill - openFill) >= LEAKING_FILL;
            boolean leaks = auc[c] >= LEAKING_AUC || filledLate;
            if (leaks) {
                warnings.add(leak(column, auc[c], closedFill, openFill, insisted.test(column.key())));
            }
            if (!leaks || insisted.test(column.key())) {
                kept.add(column);
            }
        }
        return new Screening(List.copyOf(kept), List.copyOf(warnings), grains);
    }

    /** Leaves out what leaks, whoever asks. */
    public static Screening of(Table table, int[] training, long seed) {
        return of(table, training, Set.<String>of()::contains, seed);
    }

    private static double fill(Column column, int[] rows) {
        int known = 0;
        for (int row : rows) {
            known += column.known(row) ? 1 : 0;
        }
        return (double) known / rows.length;
    }

    private static Warning numbering(Column column) {
        return new Warning(
                "ID_LIKE", column.key(), "Left out: nearly every record has a value of its own.", "未采用：几乎每条记录的值都不相同。");
    }

    private static Warning leak(Column column, double auc, double closedFill, double openFill, boolean kept) {
        boolean byAuc = auc >= LEAKING_AUC;
        String en = byAuc
                ? String.format(Locale.ROOT, "Alone it tells won from lost with an AUC of %.3f", auc)
                : String.format(
                        Locale.ROOT,
                        "Filled in %.0f%% of closed and %.0f%% of open records",
                        100 * closedFill,
                        100 * openFill);
        String zh = byAuc
                ? String.format(Locale.ROOT, "仅凭此项区分赢单与丢单的 AUC 就达 %.3f", auc)
                : String.format(Locale.ROOT, "已关闭记录填写率 %.0f%%，未关闭记录 %.0f%%", 100 * closedFill, 100 * openFill);
        return new Warning(
                "LEAK_SUSPECTED",
                column.key(),
                en + ": perhaps written after the outcome. " + (kept ? "Kept, as asked for." : "Left out."),
                zh + "，可能是结果出来之后才填写的。" + (kept ? "按要求保留。" : "未采用。"));
    }
}
