package org.likeness.crm.web.openapi;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.likeness.crm.web.api.RecordResource;

/** The calls about how the house works. */
final class HousePaths {
    private HousePaths() {}

    static void add(Paths paths) {
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
}
