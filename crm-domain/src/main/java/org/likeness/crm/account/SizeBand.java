package org.likeness.crm.account;

/** The customary bands of company size, by employees. */
public final class SizeBand {
    private static final long[] FROM = {1, 10, 50, 200, 500, 1000, 5000};

    private SizeBand() {}

    /** The band's name: {@code 200-499}, {@code 5000+}; {@code null} where employees are unknown or zero. */
    public static String label(Long employees) {
        if (employees == null || employees < 1) {
            return null;
        }
        for (int i = FROM.length - 1; i >= 0; i--) {
            if (employees >= FROM[i]) {
                return i == FROM.length - 1 ? FROM[i] + "+" : FROM[i] + "-" + (FROM[i + 1] - 1);
            }
        }
        return null;
    }
}
