package org.likeness.crm.web.openapi;

import java.util.Map;

/** The calls about what the mining may not use. */
final class RulePaths {
    private static final String PATH = "protected-features";
    private static final String FORBIDDEN = "Only for administrators";

    private RulePaths() {}

    static void add(Paths paths) {
        var rule = Shape.object()
                .property("feature", Shape.text("The fact that is protected, wherever it is known"))
                .property("reason", Shape.text().nullable())
                .property("declaredBy", Shape.ref("Reference"))
                .property("declaredAt", Shape.moment());
        var asked = Shape.object()
                .needs("feature", Shape.text("A feature key such as `region` or `custom.age`"))
                .property("reason", Shape.text());
        paths.get(
                PATH,
                Call.of(PATH, "listProtectedFeatures", "List what win models and ideal profiles never use")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(rule)));
        paths.get(
                PATH + "/{feature}",
                Call.of(PATH, "showProtectedFeature", "Show the rule about a feature")
                        .path("feature", Shape.text(), "As listed")
                        .answers(200, "The rule", rule)
                        .problem(404, "It is not protected"));
        paths.post(
                PATH,
                Call.of(PATH, "protectFeature", "Declare a feature protected")
                        .tells(
                                "It covers leads, deals and their accounts alike. Models in use that go by it are outdated from"
                                        + " then on (`outdatedBy`) and score on until another is trained.")
                        .idempotencyKey()
                        .body(asked, Map.of("feature", "region", "reason", "House rule 4"))
                        .answers(201, "The rule", rule)
                        .withHeader(201, "Location", "The rule")
                        .problem(403, FORBIDDEN));
        paths.delete(
                PATH + "/{feature}",
                Call.of(PATH, "releaseFeature", "Take the protection of a feature back")
                        .path("feature", Shape.text(), "As listed")
                        .answers(204, "Taken back")
                        .problem(403, FORBIDDEN)
                        .problem(404, "It is not protected"));
    }
}
