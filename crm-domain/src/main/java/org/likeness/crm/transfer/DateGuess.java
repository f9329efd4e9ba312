package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The patterns under which a file's columns hold dates: for each column the one that its values, or most of them, fit as days that exist.
 *
 * @param patterns to be tried in order; none where all dates are ISO
 * @param unsure whether day and month could be meant the other way round; the day is taken to come first then
 */
record DateGuess(List<String> patterns, boolean unsure) {
    /** So many of a column's values must be dates for it to hold dates. */
    private static final double MOST = .8;

    private static final List<String> DAYS = List.of(
            "yyyy-M-d",
            "yyyy/M/d",
            "yyyy.M.d",
            "yyyy年M月d日",
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "d.M.yy",
            "d/M/yy",
            "M/d/yy",
            "d MMM yyyy",
            "MMM d, yyyy");
    private static final List<String> TIMES =
            List.of("", " H:mm", " H:mm:ss", " h:mm a", "'T'HH:mm:ss", "'T'HH:mm:ssXXX");

    static DateGuess of(List<List<String>> columns) {
        var iso = DateReading.of(List.of());
        var fitting = new ArrayList<List<String>>();
        var allIso = true;
        for (var values : columns) {
            var patterns = values.isEmpty() ? List.<String>of() : fitting(values);
            if (!patterns.isEmpty()) {
                fitting.add(patterns);
                allIso = allIso && values.stream().allMatch(iso::fits);
            }
        }
        if (allIso) {
            return new DateGuess(List.of(), false);
        }
        var decided =
                fitting.stream().filter(p -> p.size() == 1).map(p -> p.get(0)).toList();
        var monthFirst = decided.stream().anyMatch(p -> p.matches("M+[/-].*"));
        var dayFirst = decided.stream().anyMatch(p -> p.matches("d[/-].*"));
        var chosen = new LinkedHashSet<String>();
        var unsure = monthFirst && dayFirst;
        for (var patterns : fitting) {
            chosen.add(patterns.get(monthFirst && !dayFirst ? patterns.size() - 1 : 0));
            unsure = unsure || patterns.size() > 1 && !monthFirst && !dayFirst;
        }
        return new DateGuess(List.copyOf(chosen), unsure);
    }

    /**
     * All patterns that fit every value that could be a date, day before month first; where some are none, as “yesterday” or the 31st of
     * June, those that fit most.
     */
    private static List<String> fitting(List<String> values) {
        var dated = values.stream().filter(v -> v.matches(".*\\d.*\\D.*\\d.*")).toList();
        if (dated.size() < MOST * values.size()) {
            return List.of();
        }
        var fits = new LinkedHashMap<String, Long>();
        for (var day : DAYS) {
            for (var time : TIMES) {
                var reading = DateReading.of(List.of(day + time));
                fits.put(day + time, dated.stream().filter(reading::fits).count());
            }
        }
        var best = Collections.max(fits.values());
        return best < MOST * dated.size()
                ? List.of()
                : fits.keySet().stream().filter(p -> fits.get(p).equals(best)).toList();
    }
}
