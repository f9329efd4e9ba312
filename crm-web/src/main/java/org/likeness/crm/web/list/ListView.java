package org.likeness.crm.web.list;

import java.util.List;
import org.likeness.crm.web.list.KindList.Remark;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Tally;
import org.likeness.crm.web.ui.View;

/**
 * A list of records.
 *
 * @param path the kind's word in addresses
 * @param address where the list is, with its whole state
 * @param chips the filters that are set
 * @param fields what can be filtered by
 * @param columns the columns shown, in order
 * @param chosen all columns there are, those shown first and in order
 * @param narrow the key of the column that a narrow screen shows
 * @param total how many match in all
 * @param unusable why the filters let nothing through, where one of them cannot be used, or {@code null}
 * @param saving what may be done with views here
 * @param bulk choices under owner, tag and field
 */
public record ListView(
        String path,
        ListWords words,
        Address address,
        List<Tab> tabs,
        List<Chip> chips,
        List<Choice> fields,
        List<Column> columns,
        List<Column> chosen,
        String headField,
        String narrow,
        List<Row> rows,
        Paging paging,
        Tally total,
        String unusable,
        Remark remark,
        String foot,
        Saving saving,
        Form bulk)
        implements View {

    /**
     * What may be done with views.
     *
     * @param id the saved view that is shown and that the reader may change, or {@code null}
     * @param changed whether the list differs from it
     * @param reaches for whom a new one may be saved
     */
    public record Saving(String id, String name, boolean changed, List<Choice> reaches) {}

    /** The list's state after its question mark. */
    public String state() {
        var href = address.href();
        return href.contains("?") ? href.substring(href.indexOf('?') + 1) : "";
    }

    public boolean shows(Column column) {
        return columns.contains(column);
    }

    @Override
    public String template() {
        return "list/list";
    }

    @Override
    public String place() {
        return path;
    }
}
