package org.likeness.crm.feature;

/** The values of one feature for every row of a {@link Table}. The arrays belong to the column and are not copied. */
public sealed interface Column {
    String key();

    Kind kind();

    /** Whether the value of this row is known. */
    boolean known(int row);

    /**
     * Values as codes into a dictionary.
     *
     * @param codes per row, −1 where unknown
     */
    record Categories(String key, Kind kind, String[] values, int[] codes) implements Column {
        @Override
        public boolean known(int row) {
            return codes[row] >= 0;
        }
    }

    /**
     * Values as numbers.
     *
     * @param values per row, NaN where unknown
     */
    record Numbers(String key, Kind kind, double[] values) implements Column {
        @Override
        public boolean known(int row) {
            return !Double.isNaN(values[row]);
        }
    }
}
