package org.likeness.crm.web.report;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.kernel.InvalidInput;

/**
 * What is sent and when.
 *
 * @param filters of the page by name, those of the period apart
 * @param day of the week or month, from 1
 * @param hour 0 to 23 in the house's time zone
 * @param language {@code en} or {@code zh}
 */
record Plan(
        ReportKind report,
        Map<String, String> filters,
        Period period,
        Rhythm rhythm,
        int day,
        int hour,
        String language) {
    private static final int LONGEST = 100;

    Plan {
        var kept = new TreeMap<String, String>();
        filters.forEach((name, value) -> {
            if (!report.filters().contains(name)) {
                throw new InvalidInput("filters", "holds " + name + ", which this report does not have");
            }
            if (value != null && value.length() > LONGEST) {
                throw new InvalidInput("filters", "must have at most " + LONGEST + " characters");
            }
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        });
        filters = java.util.Collections.unmodifiableMap(kept);
        period = report.hasPeriod() && period != null ? period : Period.ALL;
        if (day < 1 || day > rhythm.mostDays()) {
            throw new InvalidInput("day", "must be one of 1 to " + rhythm.mostDays());
        }
        if (hour < 0 || hour > 23) {
            throw new InvalidInput("hour", "must be one of 0 to 23");
        }
        if (!"en".equals(language) && !"zh".equals(language)) {
            throw new InvalidInput("language", "must be one of en, zh");
        }
    }

    /** The address's query on a day. */
    MultivaluedMap<String, String> query(LocalDate today) {
        var query = new MultivaluedHashMap<String, String>();
        filters.forEach(query::putSingle);
        var days = period.on(today);
        if (days.from() != null) {
            query.putSingle("from", days.from().toString());
            query.putSingle("to", days.to().toString());
        }
        return query;
    }

    /** What is asked, whenever it is: only answers to the same question can be compared. */
    String question() {
        return report + "?" + Rows.text(filters) + "&period=" + period;
    }

    Instant next(Instant after, ZoneId zone) {
        return rhythm.next(after, day, hour, zone);
    }
}
