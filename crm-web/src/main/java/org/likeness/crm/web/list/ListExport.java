package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Listing;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.Reference;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.list.Sheet.Format;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Say;

/** A list as a file: what its filters let through, in its order, written part by part so that its length does not matter. */
@ApplicationScoped
public class ListExport {
    @Inject
    RecordLists lists;

    @Inject
    Columns columns;

    @Inject
    Choices choices;

    private interface Cells {
        List<List<?>> of(List<Described> rows);
    }

    /** The columns that the list shows, under their words. */
    Response shown(
            KindList own, ListAddress at, Map<String, List<String>> filters, Format format, Viewer viewer, Say say) {
        var shown = Columns.shown(own, at, columns.all(own, say));
        var head = new ArrayList<String>();
        head.add(say.text(own.words().one()));
        shown.forEach(c -> head.add(c.label()));
        return write(
                own.kind(),
                filters,
                at.sort(),
                viewer.sight(),
                format,
                head,
                rows -> columns.rows(own, shown, rows, viewer, say).stream()
                        .<List<?>>map(ListExport::plain)
                        .toList());
    }

    /** Every field under its own name, as imports know it. */
    public Response fields(RecordKind kind, Map<String, List<String>> filters, String sort, boolean xlsx, Sight sight) {
        var fields =
                RecordTypes.of(kind).fields().all().stream().map(Field::name).toList();
        var custom = RecordTypes.of(kind).carriesCustomFields() ? choices.customFields(kind) : List.<CustomField>of();
        var head = new ArrayList<String>();
        head.add("id");
        head.addAll(fields);
        custom.forEach(f -> head.add(f.label()));
        return write(kind, filters, sort, sight, xlsx ? Format.XLSX : Format.CSV, head, rows -> rows.stream()
                .<List<?>>map(row -> raw(row, fields, custom))
                .toList());
    }

    /** A filter that cannot be used is refused before anything is written. */
    private Response write(
            RecordKind kind,
            Map<String, List<String>> filters,
            String sort,
            Sight sight,
            Format format,
            List<String> head,
            Cells cells) {
        var first = lists.part(kind, filters, sort, null, Listing.MOST, sight);
        return Sheet.download(format, kind.path(), sheet -> {
            sheet.head(head);
            for (var part = first; ; part = lists.part(kind, filters, sort, part.next(), Listing.MOST, sight)) {
                put(cells.of(part.rows()), sheet);
                if (part.next() == null) {
                    break;
                }
            }
        });
    }

    private static void put(List<List<?>> rows, Sheet sheet) throws IOException {
        for (var row : rows) {
            sheet.row(row);
        }
    }

    private static List<Object> plain(Row row) {
        var values = new ArrayList<Object>();
        values.add(row.head().name());
        row.cells().forEach(c -> values.add(c.plain()));
        return values;
    }

    private static List<Object> raw(Described row, List<String> fields, List<CustomField> custom) {
        var values = new ArrayList<Object>();
        values.add(row.id());
        fields.forEach(f -> {
            var value = row.values().get(f);
            values.add(value instanceof Reference reference ? reference.name() : value);
        });
        custom.forEach(f -> values.add(row.custom().get(f.key())));
        return values;
    }
}
