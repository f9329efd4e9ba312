package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The calls of imports. */
final class ImportPaths {
    private static final String BASE = RecordPaths.BASE + "imports";

    private static final Map<String, Object> EXAMPLE = Map.of(
            "kind", "deals",
            "columns",
                    Map.of(
                            "opportunity_id", "externalId",
                            "account", "account",
                            "deal_stage", List.of("stage", "outcome"),
                            "Tags", "custom.tags"),
            "values", Map.of("outcome", Map.of("Won", "WON", "Lost", "LOST", "*", "OPEN")),
            "dateFormat", List.of("yyyy-MM-dd", "M/d/yyyy"),
            "nullValues", List.of("", "Select"),
            "dryRun", false);

    private ImportPaths() {}

    static Schema spec() {
        return Shape.object()
                .addProperty(
                        "kind",
                        Shape.choice(List.of(
                                "accounts",
                                "contacts",
                                "leads",
                                "deals",
                                "products",
                                "purchases",
                                "stage-visits",
                                "follow-ups",
                                "events")))
                .addRequired("kind")
                .addProperty(
                        "columns",
                        Shape.object()
                                .additionalPropertiesBoolean(true)
                                .description("Column → a field, `custom.<key>`, or a list of them; others are ignored"))
                .addRequired("columns")
                .addProperty(
                        "values",
                        Shape.object()
                                .additionalPropertiesBoolean(true)
                                .description("Per target what stands for what; `*` is every other value"))
                .addProperty("delimiter", Shape.text("One character; `,` by default"))
                .addProperty("charset", Shape.text("UTF-8 by default"))
                .addProperty(
                        "dateFormat", Shape.list(Shape.text()).description("Patterns tried in order; ISO by default"))
                .addProperty("nullValues", Shape.list(Shape.text()))
                .addProperty("dryRun", Shape.yesNo())
                .example(EXAMPLE);
    }

    static void add(Paths paths) {
        var form = Shape.object()
                .addProperty("spec", Shape.ref("ImportSpec"))
                .addProperty(
                        "file",
                        Shape.text("The file; after `spec`, so that it streams").format("binary"))
                .addRequired("spec")
                .addRequired("file");
        paths.addPathItem(
                BASE,
                OASFactory.createPathItem()
                        .POST(Call.of("imports", "startImport", "Bring in a file of separated values")
                                .body("multipart/form-data", form, null)
                                .answers(202, "The import", Shape.ref("Import"), null)
                                .withHeader(202, "Location", "The import")
                                .problem(403, "Only for managers, integrators and administrators")
                                .done()));
        paths.addPathItem(
                BASE + "/{id}",
                OASFactory.createPathItem()
                        .GET(Call.of("imports", "showImport", "Show how far it is")
                                .id("The import's id")
                                .answers(200, "The import", Shape.ref("Import"), null)
                                .problem(404, "There is none in your sight")
                                .done())
                        .DELETE(Call.of("imports", "undoImport", "Undo it")
                                .id("The import's id")
                                .answers(200, "Undone, or being undone")
                                .problem(404, "There is none in your sight")
                                .done()));
        paths.addPathItem(
                BASE + "/{id}/problems",
                OASFactory.createPathItem()
                        .GET(Call.of("imports", "importProblems", "List what was wrong, as CSV")
                                .id("The import's id")
                                .answers(
                                        200,
                                        "One line per problem",
                                        Call.content("text/csv", Shape.text("row,column,value,severity,message"), null))
                                .problem(404, "There is none in your sight")
                                .done()));
    }
}
