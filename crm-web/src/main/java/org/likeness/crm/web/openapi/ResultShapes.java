package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.transfer.ImportNote;

/** Schemas of what calls answer, beside records. */
final class ResultShapes {
    private ResultShapes() {}

    static void add(Map<String, Shape> schemas) {
        schemas.put("Problem", problem());
        schemas.put("Reference", reference());
        schemas.put("StageOfPipeline", stage());
        schemas.put("Job", job());
        schemas.put("Import", importing());
        schemas.put("Webhook", WebhookPaths.webhook());
        schemas.put("WebhookDelivery", WebhookPaths.delivery());
        schemas.put("ReportDelivery", ReportPaths.delivery());
        schemas.put("ReportSubscription", ReportPaths.subscription());
        schemas.put("ImportSpec", ImportPaths.spec());
    }

    private static Shape problem() {
        return Shape.object()
                .description("RFC 9457")
                .property("type", Shape.text("`about:blank`, or a name such as `urn:likeness:problem:deal-closed`"))
                .property("title", Shape.text())
                .property("status", Shape.whole())
                .property("detail", Shape.text("One sentence"))
                .property(
                        "errors", Shape.list(texts("field", "message")).description("The fields that cannot be used"));
    }

    private static Shape reference() {
        return Shape.object()
                .property(
                        "id",
                        Shape.text("Null where a funnel tells of an end, such as WON")
                                .nullable())
                .property("externalId", Shape.text().nullable())
                .property("name", Shape.text().nullable())
                .description("Another record; comes in as its id or externalId")
                .nullable();
    }

    private static Shape stage() {
        return texts("id", "name")
                .property("externalId", Shape.text().nullable())
                .property("position", Shape.whole())
                .property("retired", Shape.yesNo());
    }

    private static Shape job() {
        return texts("id", "kind")
                .property("status", Shape.choice(JobStatus.class))
                .property("progress", Shape.number().description("0 to 1"))
                .property("phase", Shape.text().nullable())
                .property("result", Shape.text("Where what came of it is").nullable())
                .property("detail", Shape.text("Why it failed").nullable())
                .property("createdAt", Shape.moment())
                .property("endedAt", Shape.moment().nullable());
    }

    private static Shape importing() {
        var schema = texts("id", "kind", "fileName")
                .property("status", Shape.choice(JobStatus.class))
                .property("dryRun", Shape.yesNo());
        List.of("total", "processed", "created", "updated", "rejected", "warnings")
                .forEach(name -> schema.property(name, Shape.whole()));
        var note = Shape.object()
                .property(
                        "note",
                        Shape.choice(ImportNote.class)
                                .description("ALREADY_HERE and TWICE_IN_FILE are told by dry runs only"))
                .property(
                        "column",
                        Shape.text(
                                        "The file's column, for COMMA_AS_THOUSANDS, COMMA_AGAINST_COLUMN, AMOUNT_ROUNDED and SIZE_ESTIMATED")
                                .nullable())
                .property("rows", Shape.whole().description("ALREADY_HERE is counted up to 10,000"))
                .property("firstRows", Shape.list(Shape.whole()).description("Five at most; the header is row 1"));
        return schema.property(
                        "notes",
                        Shape.list(note).description("What is to be known of rows that come in all the same, counted"))
                .property("detail", Shape.text("Why it failed").nullable())
                .property("createdAt", Shape.moment())
                .property("endedAt", Shape.moment().nullable())
                .property("undoneAt", Shape.moment().nullable())
                .property(
                        "takenBack",
                        Shape.whole()
                                .description("How many records its undo has reached, while one goes on")
                                .nullable());
    }

    static Shape texts(String... names) {
        var schema = Shape.object();
        for (var name : names) {
            schema.property(name, Shape.text());
        }
        return schema;
    }

    static Shape numbers(Shape schema, String... names) {
        for (var name : names) {
            schema.property(name, Shape.number());
        }
        return schema;
    }
}
