package org.likeness.crm.feature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One column while rows stream in. */
final class GrowingColumn {
    private final String key;
    private final Kind kind;
    private final Map<String, Integer> dictionary = new HashMap<>();
    private int[] codes = {};
    private double[] numbers = {};

    GrowingColumn(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    void text(int row, String value) {
        if (kind.numeric()) {
            throw new IllegalArgumentException(key + " takes numbers");
        }
        if (value == null || value.isBlank()) {
            if (row < codes.length) {
                codes[row] = -1;
            }
        } else {
            if (row >= codes.length) {
                int from = codes.length;
                codes = Arrays.copyOf(codes, Math.max(1024, row + (row >> 1) + 1));
                Arrays.fill(codes, from, codes.length, -1);
            }
            codes[row] = dictionary.computeIfAbsent(value.strip(), v -> dictionary.size());
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
        Arrays.setAll(sorted, i -> order[i] < codes.length ? codes[order[i]] : -1);
        String[] values = new String[dictionary.size()];
        dictionary.forEach((value, code) -> values[code] = value);
        return new Column.Categories(key, kind, values, sorted);
    }
}
