package org.likeness.crm.web.transfer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.transfer.ImportKind;
import org.likeness.crm.transfer.ImportSpec;
import org.likeness.crm.transfer.OutcomeWords;
import org.likeness.crm.transfer.Preview;

/** What was chosen for each column, or guessed as long as nobody chose, turned into a spec. */
final class MappingForm {
    private static final int WORDS = 12;
    private final Preview preview;
    private final ImportSpec before;
    private final boolean sameFile;
    private final MultivaluedMap<String, String> typed;

    /**
     * @param preview of the file
     * @param before the spec of an earlier run of the same file, or of a file with the same columns, or {@code null}
     * @param sameFile whether it was the same file
     * @param typed what was chosen, or {@code null} when the page is first shown
     */
    MappingForm(Preview preview, ImportSpec before, boolean sameFile, MultivaluedMap<String, String> typed) {
        this.preview = preview;
        this.before = before;
        this.sameFile = sameFile;
        this.typed = typed;
    }

    /** Where a column goes; several targets joined by commas, empty for none. */
    String target(int column) {
        if (typed != null) {
            return first("target." + column, "");
        }
        var name = preview.columns().get(column);
        if (before != null) {
            return before.columns().entrySet().stream()
                    .filter(c -> c.getKey().strip().equals(name.strip()))
                    .map(c -> String.join(",", c.getValue()))
                    .findFirst()
                    .orElse("");
        }
        var guess = preview.guesses().get(column).target();
        var both = "stage".equals(guess) && preview.kind() == ImportKind.DEALS && free("outcome");
        return guess == null ? "" : both ? "stage,outcome" : guess;
    }

    private boolean free(String target) {
        return preview.guesses().stream().noneMatch(g -> target.equals(g.target()));
    }

    /** Whether the rows are to have a name, and no column brings one. */
    boolean lacksName() {
        return ImportKind.NAMED.contains(preview.kind())
                && IntStream.range(0, preview.columns().size())
                        .mapToObj(this::target)
                        .flatMap(t -> Stream.of(t.split(",")))
                        .noneMatch("name"::equals);
    }

    /** The words of the column that says how it ended, with what each stands for; the last stands for all others. */
    Map<String, String> outcomes() {
        var meanings = new LinkedHashMap<String, String>();
        for (int i = 0; i < preview.columns().size(); i++) {
            if (Stream.of(target(i).split(",")).anyMatch("outcome"::equals)) {
                var earlier = before == null ? null : before.values().get("outcome");
                words(i).forEach(word -> meanings.put(
                        word,
                        first(
                                "value.outcome." + word,
                                earlier == null
                                        ? OutcomeWords.meaning(word)
                                        : earlier.getOrDefault(word, OutcomeWords.meaning(word)))));
                meanings.put(
                        "*", first("value.outcome.*", earlier == null ? "OPEN" : earlier.getOrDefault("*", "OPEN")));
            }
        }
        return meanings;
    }

    /** Whether the column that says how it ended says something else as well, such as stages: then most of its words are no outcome. */
    boolean staged() {
        return IntStream.range(0, preview.columns().size())
                .mapToObj(this::target)
                .anyMatch(t -> t.contains(",") && List.of(t.split(",")).contains("outcome"));
    }

    private List<String> words(int column) {
        return preview.samples().get(column).stream().distinct().limit(WORDS).toList();
    }

    String dateFormat() {
        // another file may write its dates in another way
        var guessed = before == null || !sameFile && !preview.dateFormats().isEmpty() && !preview.dayUnsure();
        return first("dateFormat", String.join(";", guessed ? preview.dateFormats() : before.dateFormats()));
    }

    /** What separates thousands, empty where nobody said. */
    String thousands() {
        var given = before == null ? preview.thousands() : before.thousands();
        return first("thousands", given == null ? "" : given.toString());
    }

    String nullValues() {
        return first("nullValues", before == null ? "" : String.join(";", before.nullValues()));
    }

    /** @throws org.likeness.crm.kernel.InvalidInput if the choices cannot stand together */
    ImportSpec spec(boolean dryRun) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < preview.columns().size(); i++) {
            if (!target(i).isEmpty()) {
                columns.put(preview.columns().get(i), List.of(target(i).split(",")));
            }
        }
        var outcomes = outcomes();
        var spec = new ImportSpec(
                preview.kind(),
                preview.sheet(),
                preview.delimiter(),
                preview.charset(),
                list(dateFormat()),
                thousands().isEmpty() ? null : thousands().charAt(0),
                Stream.concat(Stream.of(""), list(nullValues()).stream())
                        .distinct()
                        .toList(),
                columns,
                outcomes.isEmpty() ? Map.of() : Map.of("outcome", outcomes),
                dryRun);
        return ImportSpec.read(spec.json());
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String first(String name, String otherwise) {
        var value = typed == null ? null : typed.getFirst(name);
        return value == null ? otherwise : value;
    }
}
