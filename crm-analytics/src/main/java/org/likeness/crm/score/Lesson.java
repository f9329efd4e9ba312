package org.likeness.crm.score;

import java.util.Arrays;
import java.util.List;
import org.likeness.crm.feature.BinSizes;
import org.likeness.crm.feature.Folds;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Table;

/**
 * What is to be learnt: closed rows with their features in fine grain, outcomes, and the part of a cross-fitting each row belongs
 * to. Rows of one account are always in the same part.
 *
 * @param rows row numbers of the table
 * @param won by position in {@code rows}
 * @param folds by position in {@code rows}, 0 to {@link Folds#COUNT} − 1
 */
record Lesson(List<Grain> grains, int[] rows, boolean[] won, byte[] folds, BinSizes sizes) {
    static Lesson of(Table table, List<Grain> grains, int[] rows, long seed) {
        boolean[] won = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            won[i] = table.won(rows[i]);
        }
        byte[] folds = Folds.teachable(table, rows, won, seed);
        return new Lesson(grains, rows, won, folds, BinSizes.forModel(rows.length));
    }

    int size() {
        return rows.length;
    }

    /** The first rows only; since rows are in the order of a hash, they are as good as drawn by lot. */
    Lesson first(int most) {
        return size() <= most
                ? this
                : new Lesson(
                        grains, Arrays.copyOf(rows, most), Arrays.copyOf(won, most), Arrays.copyOf(folds, most), sizes);
    }

    int wonCount() {
        int count = 0;
        for (boolean w : won) {
            count += w ? 1 : 0;
        }
        return count;
    }

    double baseRate() {
        return (double) wonCount() / size();
    }

    /** Won and lost by fine code of one feature, without the rows of one part. */
    double[][] counts(Grain grain, int without) {
        double[][] counts = new double[2][grain.size()];
        int[] codes = grain.codes();
        for (int i = 0; i < rows.length; i++) {
            if (folds[i] != without) {
                counts[won[i] ? 0 : 1][codes[rows[i]]]++;
            }
        }
        return counts;
    }
}
