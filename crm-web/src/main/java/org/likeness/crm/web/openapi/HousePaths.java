package org.likeness.crm.web.openapi;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.likeness.crm.web.api.RecordResource;

/** The calls about how the house works. */
final class HousePaths {
    private HousePaths() {}

    static void add(Paths paths) {
        changes(paths);
        var house = Shape.object()
                .property("currency", Shape.text("Of amounts that name none; ISO 4217"))
                .property("timeZone", Shape.text("Where its days begin and end, such as Asia/Shanghai"))
                .property(
                        "language",
                        Shape.choice(List.of("en", "zh"))
                                .description("Of people who chose none and whose browser asks for neither"))
                .property(
                        "workingDays",
                        Shape.list(Shape.choice(DayOfWeek.class)).description("Offered for a next step; at least one"));
        paths.get(
                "house",
                Call.of(
                                "house",
                                "showHouse",
                                "Tell what pages go by where neither the record nor the person says otherwise")
                        .answers(200, "How the house works", house)
                        .withHeader(200, "ETag", "Its state, for If-Match"));
        paths.patch(
                "house",
                Call.of("house", "changeHouse", "Change how the house works")
                        .tells("Amounts already written down keep their currency.")
                        .ifMatch()
                        .body(RecordResource.MERGE_PATCH, house, Map.of("currency", "EUR", "timeZone", "Europe/Berlin"))
                        .answers(200, "How it works from now on", house)
                        .problem(403, "Only for administrators"));
    }

    private static void changes(Paths paths) {
        var change = Shape.object()
                .property("id", Shape.text())
                .property("at", Shape.moment())
                .property(
                        "user",
                        Shape.text("`null` for the house itself or an import").nullable())
                .property("userName", Shape.text().nullable())
                .property("import", Shape.text("The import that did it").nullable())
                .property("kind", Shape.text("As in addresses, such as `deals`"))
                .property("record", Shape.text("Its id"))
                .property("field", Shape.text())
                .property("before", Shape.text("As kept; references are ids").nullable())
                .property("after", Shape.text().nullable());
        paths.get(
                "field-changes",
                Call.of("house", "listFieldChanges", "List who changed what, newest first")
                        .query("kind", Shape.text(), "As in addresses, such as `deals`")
                        .query("record", Shape.text(), "Of one record, by id")
                        .query("user", Shape.text(), "Done by one user, by id")
                        .query("from", Shape.day(), "On that day (UTC) or later")
                        .query("to", Shape.day(), "On that day or earlier")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(change))
                        .problem(403, "Only for administrators"));
    }
}
