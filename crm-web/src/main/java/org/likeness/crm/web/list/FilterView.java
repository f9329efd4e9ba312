package org.likeness.crm.web.list;

import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.View;

/**
 * The form that filters by one field: a page of its own, or what stands in the list's panel.
 *
 * @param path the kind's word in addresses
 * @param address the list without this form
 * @param operators what the field may be asked
 * @param chosen the values that are accepted already
 */
public record FilterView(
        String path, Address address, Filters.Filterable field, List<Choice> operators, List<String> chosen)
        implements View {

    public String name() {
        return field.name();
    }

    public String label() {
        return field.label();
    }

    public String input() {
        return field.input();
    }

    public List<Choice> values() {
        return field.values();
    }

    /** How the browser takes a value of it. */
    public String type() {
        return input().equals("percent") ? "number" : input().equals("ticks") ? "text" : input();
    }

    @Override
    public String template() {
        return "list/filter";
    }

    @Override
    public String place() {
        return path;
    }
}
