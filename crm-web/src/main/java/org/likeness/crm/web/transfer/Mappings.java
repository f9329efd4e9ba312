package org.likeness.crm.web.transfer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.transfer.ColumnGuess;
import org.likeness.crm.transfer.ImportKind;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.ImportSpec;
import org.likeness.crm.transfer.Preview;
import org.likeness.crm.web.transfer.ImportMappingView.Cell;
import org.likeness.crm.web.transfer.ImportMappingView.Column;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

/** Between a file's columns as guessed or chosen on the page and the spec of an import. */
final class Mappings {
    /** A column of stages that also tells how deals ended. */
    static final String STAGE_AND_OUTCOME = "stage,outcome";

    private static final int FIRST_VALUES = 2;
    private static final int WORDS = 12;
    private static final Set<String> NAMES = Set.of("delimiter", "charset", "kind");

    private final Preview preview;
    private final Say say;

    Mappings(Preview preview, Say say) {
        this.preview = preview;
        this.say = say;
    }

    /** The first page's form with what its selects offer. */
    static Form upload(Form form, Say say) {
        return form.choosing(
                        "kind",
                        Arrays.stream(ImportKind.values())
                                .map(k -> new Choice(k.path(), say.word("import.kind", k.path())))
                                .toList())
                .choosing(
                        "delimiter",
                        List.of(
                                new Choice(",", say.word("delimiter", "comma")),
                                new Choice(";", say.word("delimiter", "semicolon")),
                                new Choice("tab", say.word("delimiter", "tab")),
                                new Choice("|", say.word("delimiter", "pipe"))))
                .choosing(
                        "charset",
                        List.of("UTF-8", "GB18030", "Big5", "ISO-8859-1", "windows-1252", "UTF-16").stream()
                                .map(c -> new Choice(c, c))
                                .toList());
    }

    /** The page; an earlier run shows its own mapping, a fresh file the guesses. */
    ImportMappingView view(FileFacts file, ImportRun earlier, Form form) {
        var targets = earlier == null ? guessed() : chosen(earlier.spec());
        var columns = columns(targets, earlier == null);
        var shown = columns.stream().filter(c -> !c.ignored()).toList();
        var spec = earlier == null ? null : earlier.spec();
        var dates = spec == null ? DateGuess.of(preview, targets) : String.join("; ", spec.dateFormats());
        var nulls = spec == null
                ? ""
                : String.join(
                        "; ",
                        spec.nullValues().stream().filter(n -> !n.isEmpty()).toList());
        var values = new LinkedHashMap<>(Map.of("dateFormat", dates, "nullValues", nulls));
        var filled = form.refusal() == null ? Form.of(values) : Form.of(values).refused(form.refusal());
        return new ImportMappingView(
                org.likeness.crm.kernel.Id.text(file.id()),
                file.name(),
                file.kind().path(),
                earlier == null || earlier.total() == 0 ? null : earlier.total(),
                preview.charset().name(),
                String.valueOf(preview.delimiter()),
                columns,
                targets(),
                OutcomeWords.choices(outcomeWords(targets), spec, say),
                filled,
                shown.stream().map(c -> worded(c.target())).toList(),
                preview.rows().stream().map(row -> cells(row, shown)).toList());
    }

    /** The spec that the page's form asks for. */
    ImportSpec spec(FileFacts file, MultivaluedMap<String, String> typed, boolean dryRun) {
        var columns = new LinkedHashMap<String, List<String>>();
        var targets = new ArrayList<String>();
        for (int i = 0; i < preview.columns().size(); i++) {
            var target = typed.getFirst("target." + i);
            targets.add(target == null ? "" : target);
            if (target != null && !target.isEmpty()) {
                columns.put(preview.columns().get(i), List.of(target.split(",")));
            }
        }
        var values = new LinkedHashMap<String, Map<String, String>>();
        if (targets.stream().anyMatch(t -> t.contains("outcome"))) {
            values.put("outcome", OutcomeWords.meanings(outcomeWords(targets), typed));
            if (targets.contains(STAGE_AND_OUTCOME)) {
                values.put("stage", OutcomeWords.closedOnly(values.get("outcome")));
            }
        }
        var nulls = new LinkedHashSet<>(listed(typed.getFirst("nullValues")));
        nulls.add("");
        return new ImportSpec(
                file.kind(),
                preview.delimiter(),
                preview.charset(),
                listed(typed.getFirst("dateFormat")),
                List.copyOf(nulls),
                columns,
                values,
                dryRun);
    }

    private List<String> guessed() {
        var guesses = preview.guesses().stream()
                .map(g -> g.target() == null ? "" : g.target())
                .toList();
        return guesses.stream()
                .map(t -> t.equals("stage") && !guesses.contains("outcome") && file("outcome") ? STAGE_AND_OUTCOME : t)
                .toList();
    }

    private boolean file(String target) {
        return preview.kind().targets().contains(target);
    }

    private List<String> chosen(ImportSpec spec) {
        return preview.columns().stream()
                .map(c -> String.join(
                        ",", spec.columns().getOrDefault(c, spec.columns().getOrDefault(c.strip(), List.of()))))
                .toList();
    }

    private List<Column> columns(List<String> targets, boolean guessed) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < targets.size(); i++) {
            var guess = preview.guesses().get(i);
            var custom = targets.get(i).startsWith("custom.") ? targets.get(i).substring(7) : key(guess, i);
            var why = guessed ? say.word("import.why", guess.reason().name()) : "";
            columns.add(new Column(i, preview.columns().get(i), firstValues(i), targets.get(i), custom, why));
        }
        return columns;
    }

    private static String key(ColumnGuess guess, int place) {
        var letters = guess.column().replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^[^A-Za-z]+|_+$", "");
        return letters.isEmpty() ? "column" + (place + 1) : letters.substring(0, Math.min(60, letters.length()));
    }

    private List<String> firstValues(int column) {
        return preview.rows().stream()
                .map(row -> column < row.size() ? row.get(column).strip() : "")
                .distinct()
                .limit(FIRST_VALUES)
                .toList();
    }

    private Set<String> outcomeWords(List<String> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (Arrays.asList(targets.get(i).split(",")).contains("outcome")) {
                return new LinkedHashSet<>(
                        preview.distinct().get(i).stream().limit(WORDS).toList());
            }
        }
        return Set.of();
    }

    private List<Choice> targets() {
        var offered = new ArrayList<Choice>();
        for (var target : preview.kind().targets()) {
            offered.add(new Choice(target, worded(target)));
            if (target.equals("stage") && file("outcome")) {
                offered.add(new Choice(STAGE_AND_OUTCOME, worded(STAGE_AND_OUTCOME)));
            }
        }
        return offered;
    }

    private String worded(String target) {
        return target.equals(STAGE_AND_OUTCOME)
                ? worded("stage") + " + " + worded("outcome")
                : target.startsWith("custom.") ? target.substring(7) : say.word("field", target);
    }

    private static List<Cell> cells(List<String> row, List<Column> shown) {
        return shown.stream()
                .map(c -> c.index() < row.size() ? row.get(c.index()).strip() : "")
                .map(text -> new Cell(text, "", text.matches("-?[\\d.,]+")))
                .toList();
    }

    private static List<String> listed(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .toList();
    }
}
