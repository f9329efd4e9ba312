package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.view.SavedViews;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tally;

/** Tells a list: its tabs, filters, columns and rows, and what can be done with them. */
@ApplicationScoped
@InTransaction
class ListTeller {
    @Inject
    RecordLists lists;

    @Inject
    Columns columns;

    @Inject
    Filters filters;

    @Inject
    Chips chips;

    @Inject
    Tabs tabs;

    @Inject
    SavedViews saved;

    @Inject
    TabCounts counts;

    @Inject
    Choices choices;

    ListView view(KindList own, ListAddress at, Viewer viewer, Say say) {
        var asked = RecordLists.asked(own, at, viewer);
        var unusable = unusable(own.kind(), asked, viewer);
        var part = unusable == null
                ? lists.part(own.kind(), asked, at.sort(), at.cursor(), RecordLists.ROWS, viewer.sight())
                : new RecordLists.Part(List.of(), null);
        var rows = part.rows();
        var total = unusable != null || at.cursor() == null && part.next() == null
                ? Tally.of(rows.size())
                : counts.of(own, asked, viewer.sight());
        var views = saved.of(own.kind(), viewer);
        var all = columns.all(own, say);
        var shown = Columns.shown(own, at, all);
        return new ListView(
                own.kind().path(),
                own.words(),
                at.start(),
                tabs.of(own, at, views, total, viewer, say),
                chips.of(own.kind(), at, say),
                filters.fields(own.kind(), say),
                shown,
                Columns.chosen(shown, all),
                own.headField(),
                own.narrow(),
                columns.rows(own, shown, rows, viewer, say),
                at.paging(rows.size(), total, part.next()),
                total,
                unusable == null ? null : say.text("list.unusable", Refusals.sentence(say, unusable)),
                own.remark(rows, say),
                own.foot(say),
                tabs.saving(own, at, views, viewer, say),
                bulk(own.kind(), viewer, say));
    }

    /** What a saved view or an old link asks for may be gone by now; {@code null} where all of it is there. */
    private InvalidInput unusable(RecordKind kind, Map<String, List<String>> asked, Viewer viewer) {
        try {
            lists.check(kind, asked, viewer.sight());
            return null;
        } catch (InvalidInput gone) {
            return gone;
        }
    }

    private Form bulk(RecordKind kind, Viewer viewer, Say say) {
        return Form.empty()
                .choosing("owner", choices.owners(viewer.sight()))
                .choosing("tag", filters.tags())
                .choosing("field", editable(kind, say));
    }

    /** The fields that many records may be given the same value of. */
    List<Choice> editable(RecordKind kind, Say say) {
        var type = RecordTypes.of(kind);
        var fields = type.fields().all().stream()
                .filter(f -> BulkDesk.editable(f))
                .map(f -> new Choice(f.name(), say.word("field", f.name())));
        var custom = type.carriesCustomFields()
                ? choices.customFields(kind).stream().map(f -> new Choice(f.name(), f.label()))
                : Stream.<Choice>empty();
        return Stream.concat(fields, custom)
                .sorted(Comparator.comparing(Choice::words))
                .toList();
    }
}
