package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.ListQuestion;
import org.likeness.crm.record.Listing;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** Answers a list page from its address: what is filtered, sorted and shown stands there and nowhere else. */
@ApplicationScoped
@InTransaction
public class RecordLists {
    /** Rows on a page. */
    public static final int ROWS = 50;

    @Inject
    Listing listing;

    @Inject
    Describing describing;

    /** The records of one page, described, with where it stands in the list. */
    public RecordList page(RecordKind kind, ListAddress at, Map<String, List<String>> also, Sight sight) {
        var filters = new LinkedHashMap<>(at.filters());
        filters.putAll(also);
        var page = listing.page(new ListQuestion(kind, filters, at.sort(), at.cursor(), ROWS, true, sight));
        var rows =
                describing.all(kind, page.items()).stream().map(Described::new).toList();
        return new RecordList(rows, at.paging(rows.size(), page.total(), page.next()), page.total());
    }

    /** Some described records, and the cursor of those after them. */
    record Part(List<Described> rows, String next) {}

    /** As many records at once as a list gives, for the export. */
    Part part(RecordKind kind, Map<String, List<String>> filters, String sort, String cursor, Sight sight) {
        var page = listing.page(new ListQuestion(kind, filters, sort, cursor, Listing.MOST, false, sight));
        var rows =
                describing.all(kind, page.items()).stream().map(Described::new).toList();
        return new Part(rows, page.next());
    }

    /**
     * The tabs of a list, each with how many records it holds.
     *
     * @param words the key of the first tab's words; the others' follow it after a full stop
     */
    public List<Tab> tabs(RecordKind kind, ListViews views, String words, ListAddress at, Viewer viewer, Say say) {
        return views.names().stream()
                .map(view -> new Tab(
                        say.text(view.isEmpty() ? words : words + "." + view),
                        count(kind, views.preset(view, viewer), viewer.sight()),
                        "/" + kind.path() + (view.isEmpty() ? "" : "?view=" + view),
                        view.equals(at.view())))
                .toList();
    }

    private long count(RecordKind kind, Map<String, List<String>> filters, Sight sight) {
        return listing.page(new ListQuestion(kind, filters, "createdAt", null, 1, true, sight))
                .total();
    }
}
