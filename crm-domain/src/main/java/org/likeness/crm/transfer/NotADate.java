package org.likeness.crm.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells texts that no date format could read: without any digit, or three figures that make no day in any order that people use. */
final class NotADate {
    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,4})[-./年]\\s?(\\d{1,2})[-./月]\\s?(\\d{1,4})日?(\\D.*)?");

    private NotADate() {}

    static boolean is(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return true;
        }
        var figures = FIGURES.matcher(text.strip());
        return figures.matches() && !day(figures.group(1), figures.group(2), figures.group(3));
    }

    private static boolean day(String one, String two, String three) {
        return one.length() > 2
                ? exists(one, two, three)
                : exists(three, two, one) || exists(three, one, two) || exists(one, two, three);
    }

    private static boolean exists(String year, String month, String day) {
        try {
            // years of two figures are those of this century, for the sake of leap days
            int years = Integer.parseInt(year) + (year.length() < 3 ? 2000 : 0);
            LocalDate.of(years, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
