package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.ownership.Leaving;
import org.likeness.crm.ownership.Trial;
import org.likeness.crm.web.api.RecordResource;

/** The calls about forms, rules of assignment and the pool that records do not have anyway. */
final class OwnershipPaths {
    private static final String POOL = "pool-rules";
    private static final String SHAPERS = "Only for managers, integrators and administrators";
    private static final String NONE = "There is none in your sight";

    private OwnershipPaths() {}

    static Shape questions() {
        return Shape.list(Shape.object()
                        .needs("name", Shape.text("A field of leads, `custom.<key>`, or `message`"))
                        .needs("label", Shape.text("What the visitor reads"))
                        .property("required", Shape.yesNo()))
                .description("In order; a name, an e-mail address or a phone number must be required");
    }

    static void lists(Shape schema, Shape reference) {
        schema.property("regions", Shape.list(Shape.text()).description("The lead's region or country is one of them"))
                .property("industries", Shape.list(Shape.text()))
                .property("channels", Shape.list(reference))
                .property(
                        "takers", Shape.list(reference).description("Users who take turns; either these or a `team`"));
    }

    static void add(Paths paths) {
        var leaving = Shape.object()
                .property("lead", Shape.text("Its id"))
                .property("name", Shape.text())
                .property("owner", Shape.text("Id of a user"))
                .property("why", Shape.choice(Leaving.Why.class))
                .property("since", Shape.moment())
                .property("from", Shape.moment().description("When it goes at the earliest"));
        var rules = Shape.object()
                .property("active", Shape.yesNo())
                .property("idleDays", Shape.whole().nullable())
                .property("untouchedDays", Shape.whole().nullable())
                .property("warnDays", Shape.whole())
                .property("begunAt", Shape.moment().nullable())
                .property("updatedAt", Shape.moment())
                .property("version", Shape.whole());
        var trial = Shape.object()
                .property("rule", Shape.text("Its id"))
                .property("name", Shape.text())
                .property("verdict", Shape.choice(Trial.Verdict.class))
                .property("taker", Shape.ref("Reference"));
        paths.get(
                "assignment-rules/trial/{lead}",
                Call.of("assignment-rules", "tryAssignmentRules", "Tell what each rule says about a lead")
                        .tells("In order; nobody's turn is used up.")
                        .path("lead", Shape.text(), "The lead's id")
                        .answers(200, "One entry a rule", RecordPaths.page(trial))
                        .problem(404, NONE));
        paths.get(
                POOL,
                Call.of(POOL, "showPoolRules", "Show when idle leads go back to the pool")
                        .answers(200, "The rules", rules)
                        .withHeader(200, "ETag", "Their version, for If-Match"));
        paths.patch(
                POOL,
                Call.of(POOL, "changePoolRules", "Say when idle leads go back to the pool")
                        .tells(
                                "Owners are warned for `warnDays` before the first lead goes, and anew after every change.")
                        .ifMatch()
                        .body(
                                RecordResource.MERGE_PATCH,
                                Shape.object()
                                        .property("active", Shape.yesNo())
                                        .property("idleDays", Shape.whole().nullable())
                                        .property("untouchedDays", Shape.whole().nullable())
                                        .property("warnDays", Shape.whole()),
                                Map.of("active", true, "idleDays", 30, "untouchedDays", 7, "warnDays", 3))
                        .answers(200, "The rules as they are now", rules)
                        .problem(403, SHAPERS));
        paths.get(
                POOL + "/preview",
                Call.of(
                                POOL,
                                "previewPoolRules",
                                "List the leads that would go tonight, whether the rules are on or not")
                        .answers(200, "At most 500 of them; `total` counts all", RecordPaths.page(leaving))
                        .problem(403, SHAPERS));
        for (var verb : List.of("claim", "return")) {
            paths.post(
                    "leads/{id}/" + verb,
                    Call.of("leads", verb + "Lead", verb.equals("claim") ? "Take out of the pool" : "Lay into the pool")
                            .id("The lead's id")
                            .ifMatchMayBeSent()
                            .idempotencyKey()
                            .answers(200, "The lead as it is now", Shape.ref("Lead"))
                            .problem(404, NONE)
                            .problem(
                                    verb.equals("claim") ? 409 : 403,
                                    verb.equals("claim") ? "Somebody else has it" : "Only its owner and managers may"));
        }
    }
}
