package org.likeness.crm.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.RecordKind;

/** The rows that a record is made of, as text: its own, those that go with it, and who pointed to it. */
record KeptRows(List<Row> rows) {
    private static final JsonFactory JSON = new JsonFactory();

    /** One row of a table; a row whose only other column is a link is put back by updating that link. */
    record Row(String table, Map<String, String> values) {}

    /** Rows of {@code table} whose {@code column} points to the record: gone with it, or only unlinked. */
    private record Dependent(String table, String column, boolean goes) {}

    private static final Map<RecordKind, List<Dependent>> DEPENDENTS = Map.of(
            RecordKind.DEALS,
            List.of(
                    new Dependent("stage_visits", "deal_id", true),
                    new Dependent("deal_lines", "deal_id", true),
                    new Dependent("follow_ups", "deal_id", true),
                    new Dependent("next_steps", "deal_id", true),
                    new Dependent("purchases", "deal_id", false),
                    new Dependent("leads", "converted_deal_id", false)),
            RecordKind.LEADS,
            List.of(
                    new Dependent("follow_ups", "lead_id", true),
                    new Dependent("next_steps", "lead_id", true),
                    new Dependent("events", "lead_id", true),
                    new Dependent("form_submissions", "lead_id", true)),
            RecordKind.ACCOUNTS,
            List.of(
                    new Dependent("follow_ups", "account_id", true),
                    new Dependent("next_steps", "account_id", true),
                    new Dependent("purchases", "account_id", true),
                    new Dependent("events", "account_id", true),
                    new Dependent("form_submissions", "account_id", true),
                    new Dependent("leads", "converted_account_id", false)),
            RecordKind.CONTACTS,
            List.of(
                    new Dependent("follow_ups", "contact_id", false),
                    new Dependent("next_steps", "contact_id", false),
                    new Dependent("leads", "converted_contact_id", false),
                    new Dependent("form_submissions", "contact_id", true)),
            RecordKind.TAGS,
            List.of(new Dependent("taggings", "tag_id", true)),
            RecordKind.PIPELINES,
            List.of(new Dependent("stages", "pipeline_id", true)));

    static KeptRows of(EntityManager em, RecordKind kind, long id) {
        var rows = new ArrayList<Row>();
        select(em, "*", kind.table(), "id", id, rows);
        for (var dependent : DEPENDENTS.getOrDefault(kind, List.of())) {
            var columns = dependent.goes ? "*" : "id, " + dependent.column;
            select(em, columns, dependent.table, dependent.column, id, rows);
        }
        return new KeptRows(rows);
    }

    @SuppressWarnings("unchecked")
    private static void select(EntityManager em, String columns, String table, String column, long id, List<Row> to) {
        List<Tuple> found = em.createNativeQuery(
                        "SELECT " + columns + " FROM " + table + " WHERE " + column + " = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        for (var tuple : found) {
            var values = new LinkedHashMap<String, String>();
            tuple.getElements().forEach(e -> values.put(e.getAlias(), text(tuple.get(e))));
            to.add(new Row(table, values));
        }
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Boolean yes ? (yes ? "1" : "0") : value.toString();
    }

    /** The row of the record itself. */
    Map<String, String> own() {
        return rows.get(0).values;
    }

    void putBack(EntityManager em) {
        for (var row : rows) {
            var link = row.values.size() == 2 && row.values.containsKey("id");
            var columns = List.copyOf(row.values.keySet());
            var sql = link
                    ? "UPDATE " + row.table + " SET " + columns.get(1) + " = :v1 WHERE id = :v0"
                    : "INSERT INTO " + row.table + " (" + String.join(", ", columns) + ") VALUES ("
                            + columns.stream()
                                    .map(c -> ":v" + columns.indexOf(c))
                                    .collect(Collectors.joining(", "))
                            + ")";
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < columns.size(); i++) {
                query.setParameter("v" + i, row.values.get(columns.get(i)));
            }
            query.executeUpdate();
        }
    }

    String json() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var row : rows) {
                json.writeStartObject();
                json.writeStringField("", row.table);
                for (var value : row.values.entrySet()) {
                    json.writeStringField(value.getKey(), value.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static KeptRows read(String text) {
        var rows = new ArrayList<Row>();
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                json.nextToken();
                json.nextToken();
                var row = new Row(json.getText(), new LinkedHashMap<>());
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    var column = json.currentName();
                    row.values.put(column, json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText());
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptRows(rows);
    }
}
