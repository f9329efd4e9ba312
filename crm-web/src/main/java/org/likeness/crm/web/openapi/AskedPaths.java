package org.likeness.crm.web.openapi;

import java.util.Map;
import org.likeness.crm.feature.AskedFeatures;

/** The calls about what win models learn from as well when asked. */
final class AskedPaths {
    private static final String PATH = "asked-features";
    private static final String FORBIDDEN = "Only for administrators";

    private AskedPaths() {}

    static void add(Paths paths) {
        var one = Shape.object()
                .property("feature", Shape.text("What it tells, of leads and deals alike"))
                .property("askedBy", Shape.ref("Reference"))
                .property("askedAt", Shape.moment());
        var asked = Shape.object().needs("feature", Shape.choice(AskedFeatures.choices()));
        paths.get(
                PATH,
                Call.of(PATH, "listAskedFeatures", "List what win models learn from as well because it was asked for")
                        .tells("These features are used only when asked, here or by a training that names them: `"
                                + String.join("`, `", AskedFeatures.choices()) + "`.")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(one)));
        paths.get(
                PATH + "/{feature}",
                Call.of(PATH, "showAskedFeature", "Show who asked for a feature")
                        .path("feature", Shape.text(), "As listed")
                        .answers(200, "Who asked, and when", one)
                        .problem(404, "Nobody asked for it"));
        paths.post(
                PATH,
                Call.of(PATH, "askForFeature", "Have win models learn from a feature as well")
                        .tells(
                                "Trainings from then on that name no features use it, unless it is protected; models trained before"
                                        + " stay as they are.")
                        .idempotencyKey()
                        .body(asked, Map.of("feature", "team"))
                        .answers(201, "Who asked, and when", one)
                        .withHeader(201, "Location", "The feature asked for")
                        .problem(403, FORBIDDEN));
        paths.delete(
                PATH + "/{feature}",
                Call.of(PATH, "leaveFeature", "Have win models learn without a feature again")
                        .path("feature", Shape.text(), "As listed")
                        .answers(204, "Taken back")
                        .problem(403, FORBIDDEN)
                        .problem(404, "Nobody asked for it"));
    }
}
