package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many rows each note is about, and the first of them; kept as one line of text, {@code ALREADY_HERE=296:2 3 4 5 6}. */
public final class ImportNotes {
    private static final int FIRST = 5;

    private final Map<ImportNote, Rows> noted = new EnumMap<>(ImportNote.class);

    /**
     * The rows that a note is about.
     *
     * @param count how many
     * @param first the first of them, five at most
     */
    public record Rows(long count, List<Long> first) {
        private Rows and(Rows more) {
            var all = new ArrayList<>(first);
            more.first.stream().limit(FIRST - all.size()).forEach(all::add);
            return new Rows(count + more.count, List.copyOf(all));
        }
    }

    /** @param text as {@link #text} writes it, or {@code null} for none */
    static ImportNotes read(String text) {
        var notes = new ImportNotes();
        if (text != null && !text.isEmpty()) {
            for (var one : text.split(";")) {
                var parts = one.split("[=:]");
                var first =
                        Arrays.stream(parts[2].split(" ")).map(Long::valueOf).toList();
                notes.noted.put(ImportNote.valueOf(parts[0]), new Rows(Long.parseLong(parts[1]), first));
            }
        }
        return notes;
    }

    void add(ImportNote note, long row) {
        noted.merge(note, new Rows(1, List.of(row)), Rows::and);
    }

    ImportNotes and(ImportNotes more) {
        more.noted.forEach((note, rows) -> noted.merge(note, rows, Rows::and));
        return this;
    }

    public Map<ImportNote, Rows> all() {
        return noted;
    }

    /** {@code null} where there are none. */
    String text() {
        return noted.isEmpty()
                ? null
                : noted.entrySet().stream()
                        .map(n -> n.getKey() + "=" + n.getValue().count + ":"
                                + n.getValue().first.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(";"));
    }
}
