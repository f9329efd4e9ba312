package org.likeness.crm.web.house;

import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.View;

/**
 * One list that records choose from.
 *
 * @param path of the page
 * @param title such as “Loss reasons”
 * @param lists all such lists
 * @param retires whether entries are retired rather than deleted
 * @param entries by name
 * @param next where more of them are, or null
 * @param form {@code name} of a new one
 */
public record HouseListView(
        String path, String title, List<Tab> lists, boolean retires, List<Entry> entries, String next, Form form)
        implements View {
    public record Entry(String id, String name, boolean retired) {}

    @Override
    public String template() {
        return "house/list";
    }

    @Override
    public String place() {
        return "settings";
    }
}
