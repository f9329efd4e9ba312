package org.likeness.crm.web.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the house works: what pages go by where neither the record nor the person says otherwise.
 *
 * @param currency of amounts that name none, an ISO 4217 code
 * @param zone in which its days begin and end
 * @param language of people who chose none, {@code en} or {@code zh}
 * @param workingDays at least one
 */
public record House(String currency, ZoneId zone, String language, Set<DayOfWeek> workingDays) {
    private static volatile House present = atFirst();

    /** As it is before anybody chose: the time zone is that of {@code LIKENESS_TIME_ZONE}. */
    public static House atFirst() {
        return new House(
                "CNY",
                ZoneId.of(System.getProperty("likeness.timezone", "UTC")),
                "en",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    public static House get() {
        return present;
    }

    /** From now on. */
    public static void becomes(House house) {
        present = house;
    }

    /** That day, or the first working day after it. */
    public LocalDate workingDay(LocalDate day) {
        var next = day;
        while (!workingDays.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }
}
