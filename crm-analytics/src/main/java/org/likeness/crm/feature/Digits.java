package org.likeness.crm.feature;

import java.nio.charset.StandardCharsets;

/** Numbers from the digits that a database sends, exactly as {@link Long#parseLong} and {@link Double#parseDouble} read them, but faster. */
final class Digits {
    /** So many digits are whole in a double, and so are powers of ten up to 22: one division of the two rounds once. */
    private static final int EXACT = 15;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Digits() {}

    static long whole(byte[] digits) {
        int at = digits[0] == '-' ? 1 : 0;
        if (digits.length - at > 18) {
            return Long.parseLong(text(digits));
        }
        long value = 0;
        for (; at < digits.length; at++) {
            value = value * 10 + digits[at] - '0';
        }
        return digits[0] == '-' ? -value : value;
    }

    /** NaN for {@code null}. */
    static double number(byte[] digits) {
        if (digits == null) {
            return Double.NaN;
        }
        long value = 0;
        int point = -1;
        int begin = digits[0] == '-' ? 1 : 0;
        for (int at = begin; at < digits.length; at++) {
            int digit = digits[at] - '0';
            if (digit >= 0 && digit <= 9 && at - begin <= EXACT) {
                value = value * 10 + digit;
            } else if (digits[at] == '.' && point < 0) {
                point = at;
            } else {
                return Double.parseDouble(text(digits));
            }
        }
        if (value >= 1_000_000_000_000_000L) {
            return Double.parseDouble(text(digits));
        }
        double number = point < 0 ? value : value / TENS[digits.length - point - 1];
        return begin == 0 ? number : -number;
    }

    private static String text(byte[] digits) {
        return new String(digits, StandardCharsets.US_ASCII);
    }
}
