package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Listing;
import org.likeness.crm.record.RecordType;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.web.api.RecordResource;

/** The calls that every kind of record has. */
final class RecordPaths {
    private static final Map<RecordKind, Map<String, Object>> EXAMPLES = Map.of(
            RecordKind.ACCOUNTS,
            Map.of("name", "Acme Ltd", "externalId", "A-1", "industry", "Machinery", "employees", 120, "country", "DE"),
            RecordKind.LEADS,
            Map.of(
                    "name",
                    "Acme Ltd",
                    "externalId",
                    "L-1",
                    "contactName",
                    "Jo Lee",
                    "channel",
                    "web",
                    "employees",
                    120),
            RecordKind.DEALS,
            Map.of("name", "Twelve seats", "account", "A-1", "amount", 12000, "currency", "EUR", "stage", "S-1"),
            RecordKind.CONTACTS,
            Map.of("name", "Jo Lee", "account", "A-1", "function", "Purchasing", "buyingRole", "DECISION_MAKER"),
            RecordKind.USERS,
            Map.of("login", "jo", "name", "Jo Lee", "role", "REP", "password", "correct horse battery"),
            RecordKind.CUSTOM_FIELDS,
            Map.of("kind", "LEADS", "key", "pagesSeen", "name", "Pages seen", "type", "NUMBER"),
            RecordKind.FORMS,
            Map.of(
                    "name",
                    "Contact page",
                    "title",
                    "Talk to us",
                    "thanks",
                    "Thank you.",
                    "language",
                    "en",
                    "consent",
                    "I agree that my details are kept.",
                    "fields",
                    List.of(Map.of("name", "email", "label", "Your e-mail", "required", true))),
            RecordKind.ASSIGNMENT_RULES,
            Map.of("name", "North", "regions", List.of("Bremen", "Hamburg"), "takers", List.of("jo", "ann")));

    private static final String NONE = "There is none in your sight";

    private RecordPaths() {}

    static void add(Paths paths, Map<String, Shape> schemas) {
        for (var type : RecordTypes.all()) {
            var name = RecordShapes.name(type.kind());
            schemas.put(name, RecordShapes.out(type));
            schemas.put(name + "Input", RecordShapes.in(type));
            if (type.kind() != RecordKind.POOL_RULES) {
                add(paths, type, name);
            }
        }
    }

    private static void add(Paths paths, RecordType<?> type, String name) {
        var tag = type.kind().path();
        var patch = Shape.map().description("Any fields of " + name + "Input; `null` forgets a value");
        paths.get(tag, list(type, tag, name));
        paths.post(
                tag,
                owned(type, writing(type, Call.of(tag, "make" + name, "Make one of " + tag)))
                        .idempotencyKey()
                        .body(Shape.ref(name + "Input"), EXAMPLES.get(type.kind()))
                        .answers(201, "Made", Shape.ref(name))
                        .withHeader(201, "Location", "Where it lives")
                        .withHeader(201, "ETag", "Its version")
                        .problem(409, "An externalId or name is taken"));
        paths.get(
                tag + "/{id}",
                Call.of(tag, "show" + name, "Show one of " + tag)
                        .id("Its id")
                        .answers(200, "The record", Shape.ref(name))
                        .withHeader(200, "ETag", "Its version, for If-Match")
                        .problem(404, NONE));
        paths.patch(
                tag + "/{id}",
                ordered(type, writing(type, Call.of(tag, "change" + name, "Change one of " + tag)))
                        .tells("A JSON merge patch: only the fields that are sent change.")
                        .id("Its id")
                        .ifMatch()
                        .body(RecordResource.MERGE_PATCH, patch, null)
                        .answers(200, "The record as it is now", Shape.ref(name))
                        .withHeader(200, "ETag", "Its new version")
                        .problem(404, NONE));
        paths.delete(
                tag + "/{id}",
                writing(type, Call.of(tag, "delete" + name, "Delete one of " + tag))
                        .tells(
                                type.kind() == RecordKind.FORMS
                                        ? "It is retired: it takes nothing any more and stays, since what was agreed to through it"
                                                + " must stay provable. `active` takes it up again."
                                        : "What hangs on it goes along; POST /api/v1/deleted/" + tag
                                                + "/{id}/restore brings all of it back.")
                        .id("Its id")
                        .ifMatch()
                        .answers(204, "Deleted")
                        .problem(404, NONE)
                        .problem(409, "Other records refer to it"));
    }

    /** What began and ended does so in this order. */
    private static Call ordered(RecordType<?> type, Call call) {
        return switch (type.kind()) {
            case DEALS -> call.problem(422, "`openedAt` would lie after its first stage or its end");
            case LEADS -> call.problem(422, "`createdAt` would lie after its end");
            default -> call;
        };
    }

    private static Call owned(RecordType<?> type, Call call) {
        return switch (type.kind()) {
            case ACCOUNTS, CONTACTS, LEADS, DEALS ->
                call.tells(
                        "Without `owner` it is the caller's where a rep or a manager calls, else nobody's:"
                                + " in the pool, for people to take, and leads for the rules of assignment. `null` means nobody in any case.");
            case FOLLOW_UPS, NEXT_STEPS ->
                call.tells("Without `owner` it is the caller's, unless that is an integrator.");
            case INDUSTRIES ->
                call.tells(
                        "A name that is offered where an industry is typed, until it is `retired`. Accounts and leads keep"
                                + " their own words: another name here changes none of them.");
            default -> call;
        };
    }

    private static Call writing(RecordType<?> type, Call call) {
        return switch (type.writers()) {
            case ALL -> call;
            case SHAPERS -> call.problem(403, "Only for managers, integrators and administrators");
            case ADMINS -> call.problem(403, "Only for administrators");
        };
    }

    private static Call list(RecordType<?> type, String tag, String name) {
        var call = Call.of(tag, "list" + name + "s", "List " + tag)
                .tells(
                        "Filters: every field by its name (several values: any of them; empty: has none); with an operator"
                                + " `<field>.not`, `.contains`, `.min`, `.max`, or by days from today (UTC) `.last`, `.next`,"
                                + " `.older`; `id`; `q` for words of the name"
                                + (type.carriesCustomFields() ? "; `tag` by id or name; `custom.<key>`." : ".")
                                + " With `Accept: text/csv` or that of Excel workbooks all of them come as one file.")
                .query("limit", Shape.whole(), "1 to 500, 50 by default")
                .query("cursor", Shape.text(), "`next` of the page before")
                .query("sort", sorts(type), "A field, with `-` before it for descending; `-createdAt` by default")
                .query("count", Shape.yesNo(), "Adds `total`")
                .query("q", Shape.text(), "Words of the name");
        for (var field : type.fields().all()) {
            if (field.column() != null) {
                call.query(field.name(), Shape.text(), "Filter");
            }
        }
        return call.answers(200, "One page", page(Shape.ref(name)))
                .answers(200, "", "text/csv", Shape.text("A line of names, then all records, in UTF-8"))
                .answers(
                        200,
                        "",
                        RecordResource.XLSX,
                        Shape.text("An Excel workbook").with("format", "binary"));
    }

    private static Shape sorts(RecordType<?> type) {
        return Shape.choice(Listing.sortable(type).stream()
                .flatMap(field -> Stream.of(field.name(), "-" + field.name()))
                .toList());
    }

    /** A list in the shape of all lists. */
    static Shape page(Shape items) {
        return Shape.object()
                .property("items", Shape.list(items))
                .property(
                        "next", Shape.text("Cursor of the page after, or null").nullable())
                .property("total", Shape.whole().description("With `count=true`"));
    }
}
