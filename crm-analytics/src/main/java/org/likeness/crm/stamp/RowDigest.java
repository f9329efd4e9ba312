package org.likeness.crm.stamp;

/**
 * A fingerprint of the rows an analysis saw, the same whatever the order they came in. Each row is hashed twice with
 * different seeds (the finaliser of SplitMix64 over its values), and the hashes are added up: 128 bits. It notices changed, missing and
 * doubled rows; it is no protection against someone who wants two books to look the same.
 */
public final class RowDigest {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private long rows;
    private long first;
    private long second;

    /** Takes in one row, given as its id and every value that was used, in a fixed order. */
    public void add(long... values) {
        long a = FIRST;
        long b = SECOND;
        for (long value : values) {
            a = mix(a ^ value) + FIRST;
            b = mix(b ^ value) + SECOND;
        }
        rows++;
        first += a;
        second += b;
    }

    /** Takes in the rows that another took in. */
    public void add(RowDigest other) {
        rows += other.rows;
        first += other.first;
        second += other.second;
    }

    /** One text as a value for {@link #add}; {@code null} differs from the empty text. */
    public static long of(CharSequence text) {
        if (text == null) {
            return SECOND;
        }
        long hash = FIRST ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash ^ text.charAt(i)) + FIRST;
        }
        return hash;
    }

    /** One number as a value for {@link #add}. */
    public static long of(double number) {
        return Double.doubleToLongBits(number);
    }

    /** How many rows were taken in. */
    public long rows() {
        return rows;
    }

    /** The fingerprint, 32 hexadecimal digits. */
    public String hex() {
        return String.format("%016x%016x", mix(first ^ rows), mix(second ^ rows));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
