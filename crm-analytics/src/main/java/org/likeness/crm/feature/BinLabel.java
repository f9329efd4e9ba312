package org.likeness.crm.feature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** Words for a bin, the same in every language: signs and digits, the category itself, {@code unknown} and {@code other}. */
final class BinLabel {
    private BinLabel() {}

    static String of(Bins bins, int bin) {
        if (bin == Bins.UNKNOWN) {
            return plain(bins, "unknown");
        }
        if (bins.cuts() == null) {
            return bin == Bins.OTHER ? plain(bins, "other") : bins.values().get(bin - 2);
        }
        double[] cuts = bins.cuts();
        if (cuts.length == 0) {
            return "any";
        }
        if (bin == 1) {
            return "< " + number(cuts[0], bins.kind());
        }
        String from = number(cuts[bin - 2], bins.kind());
        return bin - 1 == cuts.length ? "≥ " + from : from + " to < " + number(cuts[bin - 1], bins.kind());
    }

    /** A category of the same name keeps it; the bin is then marked. */
    private static String plain(Bins bins, String word) {
        return bins.values() != null && bins.values().contains(word) ? "(" + word + ")" : word;
    }

    private static String number(double value, Kind kind) {
        if (kind == Kind.DATE) {
            return LocalDate.ofEpochDay((long) value).toString();
        }
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
