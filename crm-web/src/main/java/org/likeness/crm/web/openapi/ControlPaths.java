package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.web.api.RecordResource;

/** The calls about the control share of the call list. */
final class ControlPaths {
    private static final String FORBIDDEN = "Only for managers, integrators and administrators";

    private ControlPaths() {}

    static void add(Paths paths) {
        paths.get(
                "call-list/control",
                Call.of("analyses", "callListControl", "Tell whether following the call list helps")
                        .tells(
                                "Of the records that would stand on a list for the first time, `share` is left out at random (by record and"
                                        + " day) for good. Compared is the share won within `days` of the draw, of those drawn that long"
                                        + " ago, every record where it was drawn; the interval of the difference is Newcombe's.")
                        .query("days", Shape.whole(), "1 to 730; 60 by default")
                        .answers(200, "The comparison", compared())
                        .withHeader(200, "ETag", "The state of the share, for If-Match")
                        .problem(403, FORBIDDEN));
        paths.patch(
                "call-list/control",
                Call.of("analyses", "chooseControlShare", "Choose the control share of the call list")
                        .tells("Another share begins a comparison of its own; 0 leaves nobody out.")
                        .ifMatch()
                        .body(
                                RecordResource.MERGE_PATCH,
                                Shape.object().needs("share", Shape.number().description("0 to 0.5")),
                                Map.of("share", .1))
                        .answers(200, "The comparison", compared())
                        .withHeader(200, "ETag", "Its new state")
                        .problem(403, FORBIDDEN));
    }

    private static Shape compared() {
        var shape = Shape.object()
                .property("since", Shape.day())
                .property("verdict", Shape.choice(List.of("OFF", "NOT_YET", "HELPS", "HARMS", "NOT_SEEN")))
                .property("days", Shape.whole())
                .property("waiting", Shape.whole().description("Drawn less than `days` ago"))
                .property("listed", group())
                .property("control", group());
        List.of("share", "difference", "differenceLow", "differenceHigh")
                .forEach(name -> shape.property(name, Shape.number()));
        return shape;
    }

    private static Shape group() {
        var shape = Shape.object().property("n", Shape.whole()).property("won", Shape.whole());
        List.of("rate", "low", "high").forEach(name -> shape.property(name, Shape.number()));
        return shape;
    }
}
