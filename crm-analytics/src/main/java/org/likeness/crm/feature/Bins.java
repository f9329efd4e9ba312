package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.List;

/**
 * How the values of one feature are put together. Bin 0 is {@code unknown}. For categories bin 1 is every value not named, the named
 * ones follow; for numbers bin b ≥ 1 holds cut(b−2) ≤ x &lt; cut(b−1).
 *
 * @param values the named categories; {@code null} for numbers
 * @param cuts ascending lower ends of the second and later bins; {@code null} for categories
 */
public record Bins(String key, Kind kind, List<String> values, double[] cuts) {
    public static final int UNKNOWN = 0;
    /** The bin of categories that are rare or were never seen. */
    public static final int OTHER = 1;

    /** No category is called so: a control sign is in none. */
    private static final String UNNAMED = "\u0000";

    static Bins ofValues(String key, Kind kind, List<String> values) {
        return new Bins(key, kind, List.copyOf(values), null);
    }

    static Bins ofCuts(String key, Kind kind, double[] cuts) {
        return new Bins(key, kind, null, cuts);
    }

    /** The same number with fewer cuts. */
    public Bins joined(double[] some) {
        return ofCuts(key, kind, some);
    }

    public int size() {
        return 2 + (cuts == null ? values.size() : cuts.length);
    }

    /** The bin of a category, {@code null} being unknown. */
    public int of(String value) {
        if (value == null || value.isBlank()) {
            return UNKNOWN;
        }
        int at = values.indexOf(value.strip());
        return at < 0 ? OTHER : at + 2;
    }

    /** The bin of a number, NaN being unknown. */
    public int of(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        int at = Arrays.binarySearch(cuts, value + 0.0);
        return at >= 0 ? at + 2 : -at;
    }

    /** Whether the bin is one value or range, neither unknown nor the rest. */
    public boolean named(int bin) {
        return cuts == null ? bin > OTHER : bin != UNKNOWN;
    }

    /** The bin of every row of a column of the same feature. */
    public int[] of(Column column, int rows) {
        int[] bins = new int[rows];
        if (column instanceof Column.Numbers numbers) {
            Arrays.setAll(bins, row -> of(numbers.values()[row]));
        } else if (column instanceof Column.Categories categories) {
            int[] binOfCode =
                    Arrays.stream(categories.values()).mapToInt(this::of).toArray();
            Arrays.setAll(
                    bins,
                    row -> categories.codes()[row] < 0
                            ? UNKNOWN
                            : binOfCode[categories.codes()[row]]);
        }
        return bins;
    }

    /**
     * A value that falls into a bin, to stand for all of it: the category, the middle of a range, the end of one that is open;
     * {@code null} for unknown.
     */
    public Object example(int bin) {
        if (bin == UNKNOWN) {
            return null;
        }
        if (cuts == null) {
            return bin == OTHER ? UNNAMED : values.get(bin - 2);
        }
        if (cuts.length == 0) {
            return 0d;
        }
        if (bin == 1) {
            return Math.nextDown(cuts[0]);
        }
        return bin - 1 == cuts.length ? cuts[bin - 2] : cuts[bin - 2] / 2 + cuts[bin - 1] / 2;
    }

    /** The bin in words: the category, {@code unknown}, {@code other}, or a range such as {@code 5 to < 20}. */
    public String label(int bin) {
        return BinLabel.of(this, bin);
    }
}
