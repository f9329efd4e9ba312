package org.likeness.crm.web.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.ui.Say;

/** What the list of one kind of record has of its own; {@link ListTeller} tells what all lists tell alike. */
public interface KindList {

    RecordKind kind();

    /** The keys of its words. */
    ListWords words();

    /** How it is sorted until the reader says otherwise. */
    String sort();

    /** The views it offers ready-made. */
    ListViews views();

    /** The columns shown until the reader chooses others, by key; the name stands before them. */
    List<String> columns();

    /** The column that a narrow screen shows beside the name. */
    String narrow();

    /** What heads a row. */
    RowHead head(Described record, Say say);

    /** The field by whose column the head sorts. */
    default String headField() {
        return "name";
    }

    /** Columns besides the fields, by key, each with its words. */
    default Map<String, Column> own(Say say) {
        return Map.of();
    }

    /** Fills such columns for the rows of a page: by column, then by record id. */
    default Map<String, Map<String, Cell>> fill(
            Collection<String> columns, List<Described> rows, Viewer viewer, Say say) {
        var filled = new HashMap<String, Map<String, Cell>>();
        columns.forEach(c -> filled.put(c, fill(c, rows, viewer, say)));
        return filled;
    }

    /** Fills one such column, for kinds whose columns need nothing in common. */
    default Map<String, Cell> fill(String column, List<Described> rows, Viewer viewer, Say say) {
        return Map.of();
    }

    /** A field shown otherwise than its type would be; {@code null} for as usual. */
    default Cell shown(String field, Described record, Say say) {
        return null;
    }

    /** Filters that only this kind knows, in terms of those that all lists know. */
    default Map<String, List<String>> known(Map<String, List<String>> filters, Viewer viewer) {
        return filters;
    }

    /** A sentence about the list as a whole, in rich words, with a link; {@code null} for none. */
    default Remark remark(List<Described> rows, Say say) {
        return null;
    }

    /** What stands below the list; empty for nothing. */
    default String foot(Say say) {
        return "";
    }

    /** A sentence above a list: the key of its words, the link's words and where it leads. */
    record Remark(String key, String link, String href) {}

    /**
     * What heads a row.
     *
     * @param href where the record is looked at, or {@code null}
     * @param context a second name beside it; may be empty
     * @param below what a narrow screen shows below it; may be empty
     */
    record RowHead(String href, String name, String context, String below) {}
}
