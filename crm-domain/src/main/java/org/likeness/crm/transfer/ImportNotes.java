package org.likeness.crm.transfer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many rows each note is about, and the first of them; kept as one line of text, {@code ALREADY_HERE=296:2 3 4 5 6}, with the
 * column where the note is about one, {@code AMOUNT_ROUNDED@Price=2:3 4}.
 */
public final class ImportNotes {
    private static final int FIRST = 5;
    private static final int LONGEST_COLUMN = 190;

    /** A TEXT of the database has 65,535 bytes: what is noted of so many columns tells no more. */
    private static final int LONGEST = 65_000;

    private final Map<About, Rows> noted = new TreeMap<>();

    /**
     * What is noted.
     *
     * @param column the file's column that it is about, {@code null} where it is about whole rows
     */
    public record About(ImportNote note, String column) implements Comparable<About> {
        private static final Comparator<About> ORDER = Comparator.comparing(About::note)
                .thenComparing(About::column, Comparator.nullsFirst(Comparator.naturalOrder()));

        private static About read(String text) {
            var at = text.indexOf('@');
            return at < 0
                    ? new About(ImportNote.valueOf(text), null)
                    : new About(
                            ImportNote.valueOf(text.substring(0, at)),
                            URLDecoder.decode(text.substring(at + 1), StandardCharsets.UTF_8));
        }

        private String text() {
            return column == null ? note.name() : note + "@" + URLEncoder.encode(column, StandardCharsets.UTF_8);
        }

        @Override
        public int compareTo(About other) {
            return ORDER.compare(this, other);
        }
    }

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
                notes.noted.put(About.read(parts[0]), new Rows(Long.parseLong(parts[1]), first));
            }
        }
        return notes;
    }

    void add(ImportNote note, long row) {
        add(note, null, row);
    }

    void add(ImportNote note, String column, long row) {
        noted.merge(
                new About(note, ImportProblem.shortened(column, LONGEST_COLUMN)), new Rows(1, List.of(row)), Rows::and);
    }

    ImportNotes and(ImportNotes more) {
        more.noted.forEach((note, rows) -> noted.merge(note, rows, Rows::and));
        return this;
    }

    public Map<About, Rows> all() {
        return noted;
    }

    /** {@code null} where there are none. */
    String text() {
        var text = new StringBuilder();
        noted.forEach((about, rows) -> {
            var one = about.text() + "=" + rows.count + ":"
                    + rows.first.stream().map(String::valueOf).collect(Collectors.joining(" "));
            if (text.length() + one.length() < LONGEST) {
                text.append(text.isEmpty() ? "" : ";").append(one);
            }
        });
        return text.isEmpty() ? null : text.toString();
    }
}
