package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 */
public record Trial(List<String> targets, List<List<Cell>> rows) {

    /**
     * One value.
     *
     * @param text as the target would be given it, {@code null} for nothing
     * @param unfit why it cannot be used, or {@code null}
     */
    public record Cell(String text, String unfit) {}

    private static final int LOOKED_AT = 5000;

    static Trial of(Path file, ImportSpec spec, int most) {
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
        return new Trial(plan.feeds().stream().map(Feed::target).toList(), rows);
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
            var field = RecordTypes.of(spec.kind().record())
                    .fields()
                    .named(feed.target())
                    .orElseThrow();
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
