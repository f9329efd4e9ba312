package org.likeness.crm.web.openapi;

import java.util.Map;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordType;

/** Schemas of records, read off their fields: as they go out and as they come in. */
final class RecordShapes {
    private static final Map<RecordKind, String> NAMES = Map.of(
            RecordKind.FOLLOW_UPS, "FollowUp",
            RecordKind.NEXT_STEPS, "NextStep",
            RecordKind.LOSS_REASONS, "LossReason",
            RecordKind.INDUSTRIES, "Industry",
            RecordKind.CUSTOM_FIELDS, "CustomField",
            RecordKind.ASSIGNMENT_RULES, "AssignmentRule");

    private RecordShapes() {}

    /** What one of them is called: {@code FollowUp}. */
    static String name(RecordKind kind) {
        var table = kind.table();
        return NAMES.getOrDefault(
                kind,
                table.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + table.substring(1, table.length() - 1));
    }

    /** As it goes out. */
    static Shape out(RecordType<?> type) {
        var schema = Shape.object().property("id", Shape.text("13 characters"));
        for (var field : type.fields().all()) {
            schema.property(
                    field.name(),
                    field.rules().refersTo() != null
                            ? Shape.ref("Reference")
                            : value(field).nullable());
        }
        if (type.kind() == RecordKind.PIPELINES) {
            schema.property("stages", Shape.list(Shape.ref("StageOfPipeline")));
        }
        if (type.kind() == RecordKind.FORMS) {
            schema.property("fields", OwnershipPaths.questions())
                    .property("path", Shape.text("Where its page for visitors lies"));
        }
        if (type.kind() == RecordKind.ASSIGNMENT_RULES) {
            OwnershipPaths.lists(schema, Shape.ref("Reference"));
        }
        return withCustom(type, schema).property("version", Shape.whole().description("What the ETag says"));
    }

    /** As it comes in. */
    static Shape in(RecordType<?> type) {
        var schema = Shape.object();
        for (var field : type.fields().all()) {
            if (field.writable()) {
                if (field.rules().required()) {
                    schema.needs(field.name(), given(field));
                } else {
                    schema.property(field.name(), given(field));
                }
            }
        }
        if (type.kind() == RecordKind.USERS) {
            schema.property("password", Shape.text("8 to 200 characters; never read back"));
        }
        if (type.kind() == RecordKind.PIPELINES) {
            schema.property(
                    "stages",
                    Shape.list(Shape.ref("StageOfPipeline"))
                            .description("In order; new ones are made, missing ones retired"));
        }
        if (type.kind() == RecordKind.FORMS) {
            schema.needs("fields", OwnershipPaths.questions());
        }
        if (type.kind() == RecordKind.ASSIGNMENT_RULES) {
            OwnershipPaths.lists(schema, Shape.text("id or externalId"));
        }
        return withCustom(type, schema);
    }

    private static Shape withCustom(RecordType<?> type, Shape schema) {
        return type.carriesCustomFields()
                ? schema.property(
                        "custom",
                        Shape.object().description("User-defined fields by key: text, number, yes/no, ISO date"))
                : schema;
    }

    /** A value as it comes in, within the field's rules; what was kept before there was a limit may lie beyond it. */
    static Shape given(Field<?> field) {
        var schema = field.rules().refersTo() != null
                ? Shape.text(
                        (field.rules().refersTo() == RecordKind.USERS ? "id, externalId or login" : "id or externalId")
                                + " among " + field.rules().refersTo().path())
                : value(field).with("minimum", least(field));
        return field.rules().onlyAtCreation()
                ? schema.description("Given once; later changes have calls of their own")
                : schema;
    }

    private static Long least(Field<?> field) {
        return Double.isNaN(field.rules().least()) ? null : (long) field.rules().least();
    }

    private static Shape value(Field<?> field) {
        return switch (field.type()) {
            case TEXT ->
                field.rules().choices().isEmpty()
                        ? Shape.text().with("maxLength", field.rules().longest())
                        : Shape.choice(field.rules().choices());
            case REFERENCE -> Shape.text();
            case WHOLE -> Shape.whole();
            case NUMBER, MONEY -> Shape.number();
            case YES_NO -> Shape.yesNo();
            case MOMENT -> Shape.moment();
            case DAY -> Shape.day();
            case CHOICE -> Shape.choice(field.rules().choices());
        };
    }
}
