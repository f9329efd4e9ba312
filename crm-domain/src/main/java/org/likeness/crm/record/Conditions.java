package org.likeness.crm.record;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.user.Sight;

/** The WHERE of a list: what the asker may see and asked for, every value a parameter. */
final class Conditions {
    private static final Set<RecordKind> WITH_STEPS = Set.of(RecordKind.LEADS, RecordKind.DEALS, RecordKind.ACCOUNTS);

    private final RecordType<?> type;
    private final Sight sight;
    private final References references;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(RecordType<?> type, Sight sight, References references) {
        this.type = type;
        this.sight = sight;
        this.references = references;
        and(type.sightline().sql(sight, "t"));
    }

    Conditions filter(Map<String, List<String>> filters) {
        filters.forEach((name, values) -> {
            try {
                one(name, values);
            } catch (Unfit e) {
                throw new InvalidInput(name, e.getMessage());
            }
        });
        return this;
    }

    void and(String condition) {
        parts.add(condition);
    }

    void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    String sql() {
        return String.join(" AND ", parts);
    }

    void bind(Query query) {
        var sql = sql();
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
    }

    private void one(String name, List<String> values) throws Unfit {
        if (name.equals("q")) {
            search(values.get(0));
        } else if (name.equals("nextStep") && WITH_STEPS.contains(type.kind())) {
            nextStep(values.get(0));
        } else if (name.startsWith("custom.") && type.carriesCustomFields()) {
            custom(name.substring(7), values);
        } else if (name.endsWith(".min") || name.endsWith(".max")) {
            bound(name, values.get(0));
        } else {
            anyOf(field(name), values);
        }
    }

    private void search(String words) {
        var columns = type.kind() == RecordKind.LEADS
                ? List.of("name", "contact_name", "external_id")
                : List.of(References.nameColumn(type.kind()));
        and(columns.stream().map(c -> "t." + c + " LIKE :q").collect(Collectors.joining(" OR ", "(", ")")));
        parameter(
                "q",
                "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    /** {@code ""}: nothing is due; {@code late}: something is overdue. */
    private void nextStep(String which) throws Unfit {
        var word = type.kind().table().substring(0, type.kind().table().length() - 1);
        var due = "EXISTS (SELECT 1 FROM next_steps n WHERE n." + word + "_id = t.id AND n.done_at IS NULL";
        switch (which) {
            case "" -> and("NOT " + due + ")");
            case "late" -> and(due + " AND n.due_at < CURRENT_DATE)");
            default -> throw new Unfit("must be empty or late");
        }
    }

    private void custom(String key, List<String> values) throws Unfit {
        if (!CustomField.isKey(key)) {
            throw new Unfit("is not a user-defined field");
        }
        var column = "JSON_VALUE(t.custom, '$." + key + "')";
        var any = new ArrayList<String>();
        for (var value : values) {
            if (value.isEmpty()) {
                any.add(column + " IS NULL");
            }
            for (var text : asKept(value)) {
                any.add(column + " = " + bound(text));
            }
        }
        and("(" + String.join(" OR ", any) + ")");
    }

    /** What a user-defined value may look like in the database: numbers have decimals, MariaDB calls yes 1. */
    private static Set<String> asKept(String value) {
        var texts = new LinkedHashSet<String>();
        if (!value.isEmpty()) {
            texts.add(value);
            try {
                texts.add(FieldInput.number(value).toString());
            } catch (Unfit e) {
                if (value.equals("true") || value.equals("false")) {
                    texts.add(value.equals("true") ? "1" : "0");
                }
            }
        }
        return texts;
    }

    private void bound(String name, String value) throws Unfit {
        var field = field(name.substring(0, name.length() - 4));
        if (field.type() == FieldType.REFERENCE || field.type() == FieldType.CHOICE) {
            throw new Unfit("has no least and most");
        }
        and("t." + field.column() + (name.endsWith(".min") ? " >= " : " <= ") + bound(read(field, value)));
    }

    private void anyOf(Field<?> field, List<String> values) throws Unfit {
        var any = new ArrayList<String>();
        for (var value : values) {
            any.add("t." + field.column() + (value.isEmpty() ? " IS NULL" : " = " + bound(read(field, value))));
        }
        and("(" + String.join(" OR ", any) + ")");
    }

    private Object read(Field<?> field, String value) throws Unfit {
        var read = FieldInput.read(field, value);
        if (field.type() != FieldType.REFERENCE || read == null) {
            return read;
        }
        return references
                .resolve(field.rules().refersTo(), (String) read, sight)
                .orElse(-1L);
    }

    private Field<?> field(String name) throws Unfit {
        return type.fields()
                .named(name)
                .filter(f -> f.column() != null)
                .orElseThrow(
                        () -> new Unfit("is not a field of " + type.kind().path() + " that lists can be filtered by"));
    }

    private String bound(Object value) {
        var name = "p" + parameters.size();
        parameter(name, value);
        return ":" + name;
    }
}
