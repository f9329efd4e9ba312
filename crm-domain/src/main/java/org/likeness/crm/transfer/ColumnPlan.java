package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;

/** A spec laid over the columns that a file really has. */
final class ColumnPlan {
    private final List<Feed> feeds;

    private ColumnPlan(List<Feed> feeds) {
        this.feeds = feeds;
    }

    /**
     * Finds the columns: by their exact name, else apart from blanks around it.
     *
     * @throws InvalidInput naming the columns that the file has not, or has twice
     */
    static ColumnPlan of(ImportSpec spec, List<String> header) {
        var errors = new ArrayList<FieldError>();
        var feeds = new ArrayList<Feed>();
        var nulls = spec.nullValues().stream().map(String::strip).collect(Collectors.toSet());
        for (var column : spec.columns().entrySet()) {
            var places = places(header, column.getKey());
            if (places.size() == 1) {
                for (var target : column.getValue()) {
                    feeds.add(feed(spec, places.get(0), header, target, nulls));
                }
            } else if (!column.getValue().isEmpty()) {
                errors.add(new FieldError(
                        "columns." + column.getKey(),
                        places.isEmpty()
                                ? "is not a column of the file, which has " + some(header)
                                : "stands " + places.size() + " times in the header"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new ColumnPlan(List.copyOf(feeds));
    }

    private static Feed feed(ImportSpec spec, int place, List<String> header, String target, Set<String> nulls) {
        var name = header.get(place).strip();
        return new Feed(place, name, target, nulls, spec.values().getOrDefault(target, Map.of()));
    }

    /** The columns that are the file's own: without blanks around them, nor the reasons why its rows were rejected before. */
    static Set<String> own(Collection<String> columns) {
        return columns.stream()
                .map(String::strip)
                .filter(column -> !RejectedRows.REASONS.contains(column))
                .collect(Collectors.toSet());
    }

    private static List<Integer> places(List<String> header, String column) {
        var exact = new ArrayList<Integer>();
        var stripped = new ArrayList<Integer>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(column)) {
                exact.add(i);
            }
            if (header.get(i).strip().equals(column.strip())) {
                stripped.add(i);
            }
        }
        return exact.isEmpty() ? stripped : exact;
    }

    private static String some(List<String> header) {
        var names = header.stream().limit(30).map(String::strip).collect(Collectors.joining(", "));
        return header.size() > 30 ? names + ", …" : names;
    }

    List<Feed> feeds() {
        return feeds;
    }

    /** The feed of a target, if a column feeds it. */
    Optional<Feed> feeding(String target) {
        return feeds.stream().filter(f -> f.target().equals(target)).findFirst();
    }

    /** What a row gives, in the order of the feeds; {@code null} for nothing. */
    String[] read(CsvRow row) {
        var texts = new String[feeds.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = feeds.get(i).read(row.fields().get(feeds.get(i).index()));
        }
        return texts;
    }
}
