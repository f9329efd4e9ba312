package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;

/** The calls of imports. */
final class ImportPaths {
    private static final List<String> KINDS = List.of(
            "accounts", "contacts", "leads", "deals", "products", "purchases", "stage-visits", "follow-ups", "events");

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

    private static final String NONE = "There is none in your sight";

    private ImportPaths() {}

    static Shape spec() {
        return Shape.object()
                .needs("kind", Shape.choice(KINDS))
                .needs(
                        "columns",
                        Shape.map()
                                .description("Column → a field, `custom.<key>`, or a list of them; others are ignored"))
                .property(
                        "values", Shape.map().description("Per target what stands for what; `*` is every other value"))
                .property(
                        "sheet",
                        Shape.text(
                                "Of a workbook; the first sheet with anything in it by default. Its dates are read as"
                                        + " such, and delimiter, charset and thousands do not count"))
                .property(
                        "delimiter",
                        Shape.text("One character, `tab`, or `auto`, the default, to find out from the file")
                                .with("example", "auto"))
                .property("charset", Shape.text("UTF-8 by default"))
                .property(
                        "dateFormat",
                        Shape.either(pattern(), Shape.list(pattern()))
                                .description(
                                        "A pattern, or several tried in order; ISO dates and date-times by default"))
                .property(
                        "thousands",
                        Shape.choice(List.of(".", ",", " ", "'"))
                                .description(
                                        "What separates thousands; `.` reads 1.141 as 1141. Without it a comma, blank"
                                                + " or apostrophe before exactly three digits does, in a column where"
                                                + " no comma can only stand before decimals (71,3); where one does,"
                                                + " all do"))
                .property("nullValues", Shape.list(Shape.text()))
                .property("dryRun", Shape.yesNo())
                .with("example", EXAMPLE);
    }

    private static Shape pattern() {
        return Shape.text("Letters as Java's DateTimeFormatter reads them: `M/d/yyyy`, `dd.MM.yyyy HH:mm`")
                .with("example", "yyyy-MM-dd");
    }

    static void add(Paths paths) {
        var form = Shape.object()
                .needs("spec", Shape.ref("ImportSpec"))
                .needs("file", Shape.text("After `spec`, so that it streams").with("format", "binary"));
        paths.post(
                "imports",
                Call.of("imports", "startImport", "Bring in an Excel workbook (.xlsx) or a file of separated values")
                        .idempotencyKey()
                        .body("multipart/form-data", form, null)
                        .answers(202, "The import", Shape.ref("Import"))
                        .withHeader(202, "Location", "The import")
                        .problem(403, "Only for managers, integrators and administrators"));
        paths.get(
                "imports",
                Call.of("imports", "listImports", "List imports, newest first")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(Shape.ref("Import"))));
        paths.get(
                "imports/{id}",
                Call.of("imports", "showImport", "Show how far it is")
                        .id("The import's id")
                        .answers(200, "The import", Shape.ref("Import"))
                        .problem(404, NONE));
        paths.delete(
                "imports/{id}",
                Call.of("imports", "undoImport", "Undo it")
                        .tells(
                                "Answered once it is done, if that is within three seconds, else it goes on after the answer.")
                        .id("The import's id")
                        .prefer()
                        .answers(200, "Undone", Shape.ref("Import"))
                        .answers(
                                202,
                                "Still running, and undone once it has stopped; or being undone, `takenBack` records so far, and done"
                                        + " once `undoneAt` is there",
                                Shape.ref("Import"))
                        .problem(404, NONE));
        paths.get(
                "imports/{id}/problems",
                Call.of("imports", "importProblems", "List what was wrong, as CSV")
                        .id("The import's id")
                        .answers(
                                200,
                                "One line per problem",
                                "text/csv",
                                Shape.text("row,column,value,severity,message"))
                        .problem(404, NONE));
        paths.get(
                "imports/{id}/rejected.csv",
                Call.of("imports", "rejectedRows", "Get the rejected rows as CSV, to mend and import again")
                        .id("The import's id")
                        .answers(
                                200,
                                "The file's own columns in UTF-8, and the reason in a last one that no import takes for a"
                                        + " field; what a spreadsheet would take for a formula begins with an apostrophe,"
                                        + " which imports take off again",
                                "text/csv",
                                Shape.text())
                        .problem(404, NONE)
                        .problem(410, "The file is kept for a week after the import ended, for a day after a dry run"));
    }
}
