package org.likeness.crm.web.transfer;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.likeness.crm.transfer.Preview;

/** Guesses how a file writes its dates, from the columns that go to dates; ISO needs no telling. */
final class DateGuess {
    private static final Set<String> DATES =
            Set.of("createdAt", "closedAt", "openedAt", "purchasedAt", "enteredAt", "leftAt", "at");
    private static final List<String> PATTERNS = List.of(
            "yyyy-M-d",
            "yyyy-M-d H:m:s",
            "yyyy-M-d H:m",
            "M/d/yyyy",
            "d/M/yyyy",
            "yyyy/M/d",
            "yyyy/M/d H:m:s",
            "yyyy/M/d H:m",
            "d.M.yyyy",
            "yyyyMMdd",
            "yyyy年M月d日",
            "M/d/yyyy H:m",
            "d/M/yyyy H:m",
            "d.M.yyyy H:m");

    private DateGuess() {}

    /** Patterns joined by semicolons, one for every column of dates that is not ISO; empty where none is needed or none fits. */
    static String of(Preview preview, List<String> targets) {
        var needed = new ArrayList<String>();
        for (int i = 0; i < targets.size(); i++) {
            if (DATES.contains(targets.get(i)) && !preview.distinct().get(i).isEmpty()) {
                var values = preview.distinct().get(i);
                PATTERNS.stream()
                        .filter(p -> values.stream().allMatch(v -> fits(v, p)))
                        .findFirst()
                        .filter(p -> !needed.contains(p))
                        .ifPresent(needed::add);
            }
        }
        return String.join("; ", needed);
    }

    private static boolean fits(String value, String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ROOT).parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
