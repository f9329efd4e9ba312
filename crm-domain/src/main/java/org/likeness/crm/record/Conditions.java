package org.likeness.crm.record;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Id;
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

    /** A name for a value in the WHERE. */
    String bound(Object value) {
        var name = "p" + parameters.size() + "_";
        parameter(name, value);
        return ":" + name;
    }

    private void one(String name, List<String> values) throws Unfit {
        var operator = Operator.of(name);
        var of = operator.without(name);
        if (of.equals("q")) {
            search(values.get(0));
        } else if (of.equals("id")) {
            and(chosen(values));
        } else if (of.equals("nextStep") && WITH_STEPS.contains(type.kind())) {
            and(operator.negated(nextStep(values.get(0))));
        } else if (of.equals("tag") && type.carriesCustomFields()) {
            and(operator.negated(tagged(values)));
        } else if (name.equals("externalId")) {
            and(knownBy(values, operator.sql(this, known(field(of)), values)));
        } else if (of.startsWith("custom.") && type.carriesCustomFields()) {
            and(operator.sql(this, custom(of.substring(7)), values));
        } else {
            and(operator.sql(this, known(field(of)), values));
        }
    }

    private void search(String words) {
        var columns = type.kind() == RecordKind.LEADS
                ? List.of("name", "contact_name", "external_id")
                : type.kind() == RecordKind.FOLLOW_UPS
                        ? List.of("body", "outcome")
                        : List.of(References.nameColumn(type.kind()));
        and(columns.stream().map(c -> "t." + c + " LIKE :q").collect(Collectors.joining(" OR ", "(", ")")));
        parameter("q", Operator.within(words));
    }

    private String chosen(List<String> ids) {
        return ids.stream()
                .map(id -> String.valueOf(Id.parse(id) == null ? -1 : Id.parse(id)))
                .collect(Collectors.joining(", ", "t.id IN (", ")"));
    }

    /** Whoever asks for the external id of a record that went into another means the one that stayed. */
    private String knownBy(List<String> externalIds, String carried) {
        var meant = references.meant(type.kind(), externalIds);
        return meant.isEmpty()
                ? carried
                : meant.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "(" + carried + " OR t.id IN (", "))"));
    }

    /** {@code ""}: nothing is due; {@code late}: something is overdue. */
    private String nextStep(String which) throws Unfit {
        var word = type.kind().table().substring(0, type.kind().table().length() - 1);
        var due = "(SELECT 1 FROM next_steps n WHERE n." + word + "_id = t.id AND n.done_at IS NULL";
        // with the limit, servers look each row of a page up instead of collecting all steps there are
        return switch (which) {
            case "" -> due + " LIMIT 1) IS NULL";
            case "late" -> due + " AND n.due_at < CURRENT_DATE LIMIT 1) IS NOT NULL";
            default -> throw new Unfit("must be empty or late");
        };
    }

    /** Carries one of these tags, by id or name, now; the empty text: carries none. */
    private String tagged(List<String> tags) throws Unfit {
        for (var tag : tags) {
            if (!tag.isEmpty() && !references.isTag(tag)) {
                throw nothing(RecordKind.TAGS, tag);
            }
        }
        var any = "EXISTS (SELECT 1 FROM taggings g JOIN tags x ON x.id = g.tag_id WHERE g.record_kind = '"
                + type.kind().name()
                + "' AND g.record_id = t.id AND (g.until_at IS NULL OR g.until_at > UTC_TIMESTAMP())";
        return tags.stream()
                .map(tag -> tag.isEmpty()
                        ? "NOT " + any + ")"
                        : any + " AND (x.id = " + bound(Id.parse(tag) == null ? -1L : Id.parse(tag)) + " OR x.name = "
                                + bound(tag) + "))")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** A filter that lets nothing through because of a slip would look like an answer. */
    private static Unfit nothing(RecordKind kind, String value) {
        return new Unfit("names nothing among " + kind.path() + ": " + value);
    }

    private Operand custom(String key) throws Unfit {
        var holds = CustomField.isKey(key) ? references.customTypes(type.kind()).get(key) : null;
        if (holds == null) {
            throw new Unfit("is not a user-defined field");
        }
        return Operand.custom(key, holds);
    }

    private Operand known(Field<?> field) {
        return Operand.of(field, value -> {
            var read = FieldInput.read(field, value);
            return field.type() != FieldType.REFERENCE || read == null
                    ? read
                    : references
                            .resolve(field.rules().refersTo(), (String) read, sight)
                            .orElseThrow(() -> nothing(field.rules().refersTo(), value));
        });
    }

    private Field<?> field(String name) throws Unfit {
        return type.fields()
                .named(name)
                .filter(f -> f.column() != null)
                .orElseThrow(
                        () -> new Unfit("is not a field of " + type.kind().path() + " that lists can be filtered by"));
    }
}
