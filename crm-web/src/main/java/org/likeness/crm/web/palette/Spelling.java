package org.likeness.crm.web.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents and signs between words; and how near one is to another. */
final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@.]+");
    private static final Pattern DIGITS = Pattern.compile("\\D+");

    private Spelling() {}

    /** Lower case, no accents, wide letters narrow, one blank between words. */
    static String plain(String name) {
        if (name == null) {
            return "";
        }
        var letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(letters).replaceAll(" ").strip();
    }

    /** The same without what is dialled before a city or a country, such as the 0 of 0532, which +86 532 does not have. */
    static String dialled(String phone) {
        return digits(phone).replaceFirst("^0+", "");
    }

    static String digits(String phone) {
        return phone == null ? "" : DIGITS.matcher(phone).replaceAll("");
    }

    /** The first letters of the words of a plain name; empty for a single word. */
    static String initials(String plain) {
        var initials = new StringBuilder();
        for (var word : plain.split(" ")) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() > 1 ? initials.toString() : "";
    }

    /** How many letters may be wrong in words of that length. */
    static int forgiven(int length) {
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }

    /**
     * The least number of letters to insert, leave out or change so that the words stand somewhere in the text; Sellers, <i>The theory and
     * computation of evolutionary distances</i>, J. Algorithms 1 (1980).
     */
    static int distance(String words, CharSequence text) {
        var n = words.length();
        var row = new int[n + 1];
        Arrays.setAll(row, i -> i);
        var best = n;
        for (int j = 0; j < text.length(); j++) {
            var c = text.charAt(j);
            var before = 0;
            for (int i = 1; i <= n; i++) {
                var change = before + (words.charAt(i - 1) == c ? 0 : 1);
                before = row[i];
                row[i] = Math.min(change, Math.min(row[i], row[i - 1]) + 1);
            }
            best = Math.min(best, row[n]);
        }
        return best;
    }
}
