package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.ui.Say;

/** The columns a list has and shows, and what stands in them. */
@ApplicationScoped
class Columns {
    /** Told by the kind's own column or head. */
    private static final Set<String> NONE = Set.of("version");

    @Inject
    Choices choices;

    @Inject
    Marks marks;

    /** All columns there are, by key: the kind's own, tags, fields, user-defined fields. */
    Map<String, Column> all(KindList own, Say say) {
        var all = new LinkedHashMap<>(own.own(say));
        var type = RecordTypes.of(own.kind());
        if (type.carriesCustomFields()) {
            all.put("tag", Column.own("tag", say.text("field.tag"), false));
        }
        for (var field : type.fields().all()) {
            if (!NONE.contains(field.name()) && !field.name().equals(own.headField())) {
                var sorts = field.column() != null && field.type() != FieldType.REFERENCE;
                all.putIfAbsent(
                        field.name(),
                        new Column(
                                field.name(),
                                say.word("field", field.name()),
                                sorts ? field.name() : null,
                                FieldCells.number(field),
                                field));
            }
        }
        if (type.carriesCustomFields()) {
            choices.customFields(own.kind())
                    .forEach(f -> all.put(
                            f.name(), Column.own(f.name(), f.label(), f.kind().equals("NUMBER"))));
        }
        return all;
    }

    /** Those shown: what the address chose, else, or where there is nothing of that kind, what the kind shows. */
    static List<Column> shown(KindList own, ListAddress at, Map<String, Column> all) {
        var chosen = among(all, at.columns());
        return chosen.isEmpty() ? among(all, own.columns()) : chosen;
    }

    private static List<Column> among(Map<String, Column> all, List<String> keys) {
        return keys.stream().distinct().filter(all::containsKey).map(all::get).toList();
    }

    /** Those shown, then the others. */
    static List<Column> chosen(List<Column> shown, Map<String, Column> all) {
        var chosen = new ArrayList<>(shown);
        all.values().stream().filter(c -> !shown.contains(c)).forEach(chosen::add);
        return chosen;
    }

    /** The rows with what stands in their columns; a handful of queries for all. */
    List<Row> rows(KindList own, List<Column> columns, List<Described> records, Viewer viewer, Say say) {
        var keys = columns.stream()
                .filter(c -> c.field() == null && !c.key().startsWith("custom."))
                .map(Column::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var tagged = keys.remove("tag");
        var filled = new HashMap<>(own.fill(keys, records, viewer, say));
        if (tagged) {
            filled.put("tag", marks.of(own.kind(), records, say));
        }
        return records.stream()
                .map(r -> new Row(
                        r.id(),
                        own.head(r, say),
                        columns.stream()
                                .map(c -> cell(own, c, r, filled.get(c.key()), say))
                                .toList()))
                .toList();
    }

    private static Cell cell(KindList own, Column column, Described record, Map<String, Cell> filled, Say say) {
        if (filled != null) {
            return filled.getOrDefault(record.id(), Cell.Words.of(null));
        }
        if (column.key().startsWith("custom.")) {
            return FieldCells.custom(record.custom().get(column.key().substring(7)), say);
        }
        var shown = own.shown(column.key(), record, say);
        return shown == null ? FieldCells.of(column.field(), record, say) : shown;
    }
}
