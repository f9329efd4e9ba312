package org.likeness.crm.maths.association;

import java.util.Arrays;

/**
 * How far one of two classifications tells the other: Cramér's V = √(χ² ÷ (n · (min(r, c) − 1))) of their table of counts, without
 * correction; rows and columns without counts are left out. Between 0 (independent) and 1 (the one with fewer classes follows from the
 * other). Few rows in many cells make it too high: at least five per row and column on average should be there. NaN with fewer than two
 * classes on either side. Source: Cramér, Mathematical Methods of Statistics (1946), 21.9.
 */
public final class CramersV {
    private CramersV() {}

    /** @param counts by row and column, none negative */
    public static double of(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        double[] byRow = Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double[] byColumn = new double[columns];
        for (int[] row : counts) {
            for (int c = 0; c < columns; c++) {
                byColumn[c] += row[c];
            }
        }
        double n = Arrays.stream(byRow).sum();
        long fewer = Math.min(positive(byRow), positive(byColumn));
        if (fewer < 2) {
            return Double.NaN;
        }
        double sum = 0; // χ²/n = Σ o² ÷ (row · column) − 1
        for (int r = 0; r < byRow.length; r++) {
            for (int c = 0; c < columns; c++) {
                if (counts[r][c] > 0) {
                    sum += counts[r][c] / byRow[r] * (counts[r][c] / byColumn[c]);
                }
            }
        }
        return Math.sqrt(Math.max(0, sum - 1) / (fewer - 1));
    }

    private static long positive(double[] sums) {
        return Arrays.stream(sums).filter(sum -> sum > 0).count();
    }
}
