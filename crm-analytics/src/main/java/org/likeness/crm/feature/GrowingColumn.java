package org.likeness.crm.feature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One column while rows stream in. */
final class GrowingColumn {
    private final String key;
    private final Kind kind;
    private static final int UNKNOWN = -1;

    private final Map<String, Integer> dictionary = new HashMap<>();
    private final ByteCodes seen = new ByteCodes();
    private int[] codes = {};
    private double[] numbers = {};

    GrowingColumn(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** How many different texts there are so far. */
    int categories() {
        return dictionary.size();
    }

    void text(int row, String value) {
        if (kind.numeric()) {
            throw new IllegalArgumentException(key + " takes numbers");
        }
        code(row, codeOf(value));
    }

    /** The same for a text as the database sends it. */
    void utf8(int row, byte[] value) {
        if (kind.numeric() || value == null) {
            text(row, null);
            return;
        }
        int code = seen.of(value);
        if (code == ByteCodes.NONE) {
            code = codeOf(new String(value, StandardCharsets.UTF_8));
            seen.put(value, code);
        }
        code(row, code);
    }

    private int codeOf(String value) {
        return value == null || value.isBlank()
                ? UNKNOWN
                : dictionary.computeIfAbsent(value.strip(), v -> dictionary.size());
    }

    private void code(int row, int code) {
        if (row < codes.length) {
            codes[row] = code;
        } else if (code != UNKNOWN) {
            int from = codes.length;
            codes = Arrays.copyOf(codes, Math.max(1024, row + (row >> 1) + 1));
            Arrays.fill(codes, from, codes.length, UNKNOWN);
            codes[row] = code;
        }
    }

    void number(int row, double value) {
        if (!kind.numeric()) {
            throw new IllegalArgumentException(key + " takes texts");
        }
        if (!Double.isFinite(value)) {
            if (row < numbers.length) {
                numbers[row] = Double.NaN;
            }
        } else {
            if (row >= numbers.length) {
                int from = numbers.length;
                numbers = Arrays.copyOf(numbers, Math.max(1024, row + (row >> 1) + 1));
                Arrays.fill(numbers, from, numbers.length, Double.NaN);
            }
            numbers[row] = value + 0.0; // no negative zero
        }
    }

    Column build(int[] order) {
        if (kind.numeric()) {
            double[] values = new double[order.length];
            Arrays.setAll(values, i -> order[i] < numbers.length ? numbers[order[i]] : Double.NaN);
            return new Column.Numbers(key, kind, values);
        }
        int[] sorted = new int[order.length];
        Arrays.setAll(sorted, i -> order[i] < codes.length ? codes[order[i]] : UNKNOWN);
        String[] values = new String[dictionary.size()];
        dictionary.forEach((value, code) -> values[code] = value);
        return new Column.Categories(key, kind, values, sorted);
    }
}
