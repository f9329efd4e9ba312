package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;
import org.likeness.crm.duplicate.DuplicateReason;
import org.likeness.crm.duplicate.SearchingAll;
import org.likeness.crm.kernel.RecordKind;

/** The calls about records that were entered twice: finding, telling apart, merging, taking back. */
final class MergePaths {
    private static final String NONE = "There is none in your sight";
    private static final Map<RecordKind, String> NAMES =
            Map.of(RecordKind.ACCOUNTS, "Account", RecordKind.CONTACTS, "Contact", RecordKind.LEADS, "Lead");

    private MergePaths() {}

    static void add(Paths paths) {
        SearchingAll.KINDS.forEach(kind -> kind(paths, kind.path(), NAMES.get(kind)));
        var kinds = SearchingAll.KINDS.stream().map(RecordKind::path).toList();
        var pair = Shape.object()
                .property("kind", Shape.choice(kinds))
                .property("one", named())
                .property("other", named())
                .property("score", Shape.whole())
                .property("reasons", reasons());
        paths.get(
                "duplicates",
                Call.of("duplicates", "listDuplicates", "List the pairs that may be one, best first")
                        .tells("As the last look through all records found them; both records are in your sight.")
                        .query("kind", Shape.choice(kinds), "`accounts` by default")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(pair)));
        paths.post(
                "duplicates/search",
                Call.of("duplicates", "searchDuplicates", "Look through all records anew")
                        .tells("Done every night by itself. While one waits or runs, it is answered.")
                        .idempotencyKey()
                        .answers(202, "The job", Shape.ref("Job"))
                        .problem(403, "Your role may not"));
        paths.get(
                "merges",
                Call.of("duplicates", "listMerges", "List the merges that you may take back, newest first")
                        .pages()
                        .answers(200, "One page", RecordPaths.page(merge())));
        paths.get(
                "merges/{id}",
                Call.of("duplicates", "showMerge", "Show a merge")
                        .id("The merge's id")
                        .answers(200, "The merge", merge())
                        .problem(404, "You may take back no such merge"));
        paths.post(
                "merges/{id}/undo",
                Call.of("duplicates", "undoMerge", "Take a merge back: both records are as they were")
                        .tells(
                                "A value that somebody changed since stays as it is now. What cannot be given back, because what it names"
                                        + " was deleted or taken by another record since, is told in `notGivenBack`.")
                        .id("The merge's id")
                        .idempotencyKey()
                        .answers(
                                200,
                                "The merge, with the record that had stayed",
                                merge().property("record", Shape.map())
                                        .property(
                                                "notGivenBack",
                                                Shape.list(Shape.object()
                                                        .property("record", Shape.choice(List.of("survivor", "merged")))
                                                        .property("field", Shape.text())
                                                        .property("reason", Shape.text()))))
                        .problem(404, "You may take back no such merge")
                        .problem(409, "It was taken back before, or the record that stayed is gone"));
    }

    private static void kind(Paths paths, String path, String name) {
        var match = Shape.object()
                .property("record", named())
                .property("score", Shape.whole().description("The sum of the points"))
                .property("reasons", reasons());
        paths.get(
                path + "/{id}/duplicates",
                Call.of(path, "list" + name + "Duplicates", "List the records that may be the same, best first")
                        .id("The record's id")
                        .pages()
                        .answers(200, "One page of those with 50 points or more", RecordPaths.page(match))
                        .problem(404, NONE));
        var asked = Shape.object()
                .needs("with", Shape.text("The id of the record that goes into this one"))
                .property("withVersion", Shape.whole().description("The version of that record as it was read"))
                .property(
                        "take",
                        Shape.list(Shape.text())
                                .description("Fields whose values come from that record; none by default"));
        paths.post(
                path + "/{id}/merge",
                Call.of(path, "merge" + name, "Merge another record into this one")
                        .tells(
                                "All that hangs on the other moves here; the other is deleted, and its externalId means this one from"
                                        + " then on.")
                        .id("The id of the record that stays")
                        .ifMatchMayBeSent()
                        .idempotencyKey()
                        .body(asked, Map.of("with", "0AXS751X00W7C", "take", List.of("phone", "email")))
                        .answers(
                                200,
                                "The merge, with the record as it is now",
                                merge().property("record", Shape.ref(name)))
                        .problem(403, "Something that you may not see hangs on the other")
                        .problem(404, "One of them is not in your sight, or deleted")
                        .problem(409, "Both are the same record, or the other one has to stay")
                        .problem(412, "One of them has another version by now"));
        paths.post(
                path + "/{id}/not-the-same",
                Call.of(path, "tellApart" + name, "Remember that two records are not the same")
                        .id("The record's id")
                        .idempotencyKey()
                        .body(
                                Shape.object().needs("with", Shape.text("The id of the other record")),
                                Map.of("with", "0AXS751X00W7C"))
                        .answers(204, "Remembered")
                        .problem(404, "One of them is not in your sight"));
    }

    private static Shape named() {
        return Shape.object().property("id", Shape.text()).property("name", Shape.text());
    }

    private static Shape reasons() {
        var signs = java.util.Arrays.stream(DuplicateReason.Sign.values())
                .map(Enum::name)
                .toList();
        return Shape.list(Shape.object()
                .property("reason", Shape.choice(signs))
                .property("points", Shape.whole().description("Below 0 where it speaks against"))
                .property("alike", Shape.number().description("From 0 to 1"))
                .property("value", Shape.text().nullable()));
    }

    private static Shape merge() {
        return Shape.object()
                .property("id", Shape.text())
                .property("kind", Shape.text())
                .property("survivor", Shape.ref("Reference"))
                .property("merged", Shape.ref("Reference"))
                .property("mergedName", Shape.text())
                .property("mergedAt", Shape.moment())
                .property("undoneAt", Shape.moment().nullable());
    }
}
