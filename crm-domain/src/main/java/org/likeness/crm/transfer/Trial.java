package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.FieldText;
import org.likeness.crm.record.RecordTypes;

/**
 * The first rows of a file as an import would read them, without looking at the record.
 *
 * @param targets what the columns feed
 * @param rows for each row, what each target would be given
 * @param notes what is odd in the first 5,000 rows
 */
public record Trial(List<String> targets, List<List<Cell>> rows, ImportNotes notes) {

    /**
     * One value.
     *
     * @param text as the target would be given it, {@code null} for nothing
     * @param unfit why it cannot be used, or {@code null}
     */
    public record Cell(String text, String unfit) {}

    private static final int LOOKED_AT = 5000;

    static Trial of(Path file, ImportSpec spec, int most, Instant now) {
        var settled = FileShape.settled(file, spec);
        var lines = FileShape.first(file, settled.delimiter(), settled.charset(), Math.max(most, LOOKED_AT));
        var plan = ColumnPlan.of(settled, lines.get(0));
        var commas = CommaGuesses.of(settled, plan);
        lines.subList(1, lines.size()).forEach(commas::see);
        var cells = settled.cells(Map.of(), commas.readings());
        var rows = new ArrayList<List<Cell>>();
        for (var line : lines.subList(1, Math.min(lines.size(), most + 1))) {
            rows.add(plan.feeds().stream()
                    .map(feed -> cell(settled, cells, feed, line))
                    .toList());
        }
        var notes = new ImportNotes();
        for (int i = 1; i < lines.size(); i++) {
            note(settled, cells, plan.feeds(), lines.get(i), i + 1, now, notes);
        }
        return new Trial(plan.feeds().stream().map(Feed::target).toList(), rows, notes);
    }

    private static void note(
            ImportSpec spec,
            Cells cells,
            List<Feed> feeds,
            List<String> line,
            long row,
            Instant now,
            ImportNotes notes) {
        if (Oddities.noCompany(spec.kind().record(), text(feeds, "name", line), text(feeds, "contactName", line))) {
            notes.add(ImportNote.NO_COMPANY, row);
        }
        for (var feed : feeds) {
            var raw = feed.index() < line.size() ? line.get(feed.index()).strip() : "";
            var text = feed.read(raw);
            if (text != null && cells.contradicts(feed.target(), text)) {
                notes.add(ImportNote.COMMA_AGAINST_COLUMN, feed.column(), row);
            }
            if (text == null || !Oddities.among(feed) || spec.kind() == ImportKind.STAGE_VISITS) {
                continue;
            }
            if (Oddities.unknownOutcome(feed, feeds, raw)) {
                notes.add(ImportNote.OUTCOME_UNKNOWN, feed.column(), row);
            }
            try {
                Oddities.of(feed.target(), cells.value(field(spec, feed), text), now)
                        .ifPresent(note -> notes.add(note, row));
            } catch (Unfit e) {
                // told where the row is tried
            }
        }
    }

    private static String text(List<Feed> feeds, String target, List<String> line) {
        return feeds.stream()
                .filter(feed -> feed.target().equals(target) && feed.index() < line.size())
                .map(feed -> feed.read(line.get(feed.index()).strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Field<?> field(ImportSpec spec, Feed feed) {
        return RecordTypes.of(spec.kind().record())
                .fields()
                .named(feed.target())
                .orElseThrow();
    }

    private static Cell cell(ImportSpec spec, Cells cells, Feed feed, List<String> line) {
        var text = feed.index() < line.size() ? feed.read(line.get(feed.index())) : null;
        if (text == null || feed.custom()) {
            return new Cell(text, null);
        }
        try {
            if (spec.kind() == ImportKind.STAGE_VISITS) {
                if (feed.target().endsWith("At")) {
                    spec.dates().read(text);
                }
                return new Cell(text, null);
            }
            var field = field(spec, feed);
            var value = cells.value(field, text);
            return new Cell(shown(field, value), null);
        } catch (Unfit e) {
            return new Cell(text, e.getMessage());
        }
    }

    /** A date without the time that it has not, and any number in plain digits. */
    private static String shown(Field<?> field, Object value) {
        if (field.type() == FieldType.MOMENT) {
            return value.toString().replace("T00:00:00Z", "");
        }
        if (value instanceof Double number) {
            return CellText.plain(BigDecimal.valueOf(number), false);
        }
        return FieldText.of(value);
    }
}
