package org.likeness.crm.transfer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the database compares them: without case, accents and trailing blanks. */
final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NameKey() {}

    static String of(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) > 127) {
                return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return plain;
    }
}
