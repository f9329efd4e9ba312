package org.likeness.crm.web.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.Reference;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.CustomField;

/**
 * A list as CSV: what its filters let through, in its order, written page by page so that its length does not matter. No cell can
 * be taken for a formula by a spreadsheet (OWASP, CSV injection).
 */
@ApplicationScoped
public class ListExport {
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    /** Tells spreadsheets that the text is UTF-8. */
    private static final char MARK = '\uFEFF';

    @Inject
    RecordLists lists;

    @Inject
    Choices choices;

    /** The whole list; a filter that cannot be used is refused before anything is written. */
    public Response of(RecordKind kind, ListAddress at, Map<String, List<String>> also, Sight sight) {
        var filters = new LinkedHashMap<>(at.filters());
        filters.putAll(also);
        var first = lists.part(kind, filters, at.sort(), null, sight);
        StreamingOutput out = stream -> {
            var writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            writer.write(MARK);
            var csv = CsvWriter.builder().build(writer);
            var fields = RecordTypes.of(kind).fields().all().stream()
                    .map(Field::name)
                    .toList();
            var custom = choices.customFields(kind);
            csv.writeRecord(head(fields, custom));
            for (var part = first; ; part = lists.part(kind, filters, at.sort(), part.next(), sight)) {
                part.rows().forEach(row -> csv.writeRecord(cells(row, fields, custom)));
                if (part.next() == null) {
                    break;
                }
            }
            flush(csv, writer);
        };
        return Response.ok(out, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + kind.path() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void flush(CsvWriter csv, BufferedWriter writer) throws IOException {
        csv.flush();
        writer.flush();
    }

    private static List<String> head(List<String> fields, List<CustomField> custom) {
        var head = new ArrayList<String>();
        head.add("id");
        head.addAll(fields);
        custom.forEach(f -> head.add(cell(f.label())));
        return head;
    }

    private static List<String> cells(Described row, List<String> fields, List<CustomField> custom) {
        var cells = new ArrayList<String>();
        cells.add(row.id());
        fields.forEach(f -> cells.add(cell(row.values().get(f))));
        custom.forEach(f -> cells.add(cell(row.custom().get(f.key()))));
        return cells;
    }

    /** A value as a cell; what a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        var text = value instanceof Reference reference
                ? String.valueOf(reference.name())
                : value instanceof BigDecimal money
                        ? money.stripTrailingZeros().toPlainString()
                        : value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
                                ? String.valueOf(d.longValue())
                                : value.toString();
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
