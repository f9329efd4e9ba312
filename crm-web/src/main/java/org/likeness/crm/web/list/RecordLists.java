package org.likeness.crm.web.list;

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
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Tally;

/** Answers a list page from its address: what is filtered, sorted and shown stands there and nowhere else. */
@ApplicationScoped
@InTransaction
public class RecordLists {
    /** Rows on a page. */
    public static final int ROWS = 50;

    /** More of a list are not counted: as many as one act may reach. */
    static final long COUNTED = BulkDesk.MOST;

    @Inject
    Listing listing;

    @Inject
    Describing describing;

    /** What a list lets through: the filters of its address and of its tab. */
    static Map<String, List<String>> asked(KindList own, ListAddress at, Viewer viewer) {
        var filters = new LinkedHashMap<>(at.filters(viewer));
        filters.putAll(own.views().preset(at, viewer));
        return own.known(filters, viewer);
    }

    /** Some described records, and the cursor of those after them. */
    record Part(List<Described> rows, String next) {}

    /** So many records of a list from one place on. */
    Part part(RecordKind kind, Map<String, List<String>> filters, String sort, String cursor, int most, Sight sight) {
        var page = listing.page(new ListQuestion(kind, filters, sort, cursor, most, false, sight));
        var rows = describing.all(kind, page.items(), sight).stream()
                .map(Described::new)
                .toList();
        return new Part(rows, page.next());
    }

    /** @throws org.likeness.crm.kernel.InvalidInput if a filter cannot be used */
    void check(RecordKind kind, Map<String, List<String>> filters, Sight sight) {
        listing.check(kind, filters, sight);
    }

    Tally count(RecordKind kind, Map<String, List<String>> filters, Sight sight) {
        return Tally.upTo(COUNTED, listing.count(kind, filters, sight, COUNTED + 1));
    }

    List<Long> ids(RecordKind kind, Map<String, List<String>> filters, Sight sight, int most) {
        return listing.ids(kind, filters, sight, most);
    }
}
