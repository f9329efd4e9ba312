package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.duplicate.DuplicatePairs;
import org.likeness.crm.duplicate.DuplicatePairs.Pair;
import org.likeness.crm.duplicate.Merge;
import org.likeness.crm.duplicate.Merges;
import org.likeness.crm.duplicate.SearchingAll;
import org.likeness.crm.duplicate.Traits;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.duplicate.DuplicatesView.Merged;
import org.likeness.crm.web.duplicate.DuplicatesView.One;
import org.likeness.crm.web.duplicate.DuplicatesView.Row;
import org.likeness.crm.web.duplicate.DuplicatesView.Search;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** Gathers what the page of duplicates shows. */
@ApplicationScoped
@InTransaction
class PairList {
    private static final int A_PAGE = 25;
    private static final int MERGES = 10;

    @Inject
    DuplicatePairs pairs;

    @Inject
    Merges merges;

    @Inject
    References references;

    @Inject
    Looked looked;

    DuplicatesView page(RecordKind kind, String cursor, Viewer viewer, Say say) {
        var page = pairs.page(kind, cursor, A_PAGE, viewer.sight());
        var here = "/duplicates?kind=" + kind.path();
        return new DuplicatesView(
                kind.path(),
                SearchingAll.KINDS.stream()
                        .map(k -> new Tab(
                                say.word("search.kind", k.path()), null, "/duplicates?kind=" + k.path(), k == kind))
                        .toList(),
                search(viewer),
                page.items().stream().map(pair -> row(pair, say)).toList(),
                page.next() == null ? null : here + "&cursor=" + page.next(),
                merged(viewer));
    }

    private Search search(Viewer viewer) {
        var last = looked.last();
        var running = last.filter(job -> job.endedAt() == null).isPresent();
        return new Search(
                last.map(job -> job.endedAt()).orElse(null),
                running ? (Double) last.get().progress() : null,
                viewer.role().shapesTheHouse());
    }

    private static Row row(Pair pair, Say say) {
        var kind = pair.match().kind();
        var other = pair.match().record();
        return new Row(
                "/duplicates/" + kind.path() + "/" + Id.text(pair.one().id()) + "/" + Id.text(other.id()),
                one(kind, pair.one()),
                one(kind, other),
                pair.match().score(),
                DuplicateWords.of(pair.match(), say));
    }

    private static One one(RecordKind kind, Traits record) {
        return new One(
                record.name(),
                record.beside() == null || record.beside().equals(record.name()) ? "" : record.beside(),
                "/" + kind.path() + "/" + Id.text(record.id()));
    }

    private List<Merged> merged(Viewer viewer) {
        return merges.newest(viewer, MERGES).stream().map(this::merged).toList();
    }

    private Merged merged(Merge merge) {
        var into = references.named(merge.kind(), List.of(merge.survivor())).get(merge.survivor());
        return new Merged(
                Id.text(merge.id()),
                merge.name(),
                into == null ? "…" : into.name(),
                "/" + merge.kind().path() + "/" + Id.text(merge.survivor()),
                merge.at());
    }
}
