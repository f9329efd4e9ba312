package org.likeness.crm.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;

/**
 * The views of a list that its tabs offer, in their order: what each is called in the address ({@code view=}), and the filters it
 * stands for. The first has an empty name and is shown when the address names none.
 */
public final class ListViews {
    /** In a filter: whoever looks. */
    public static final String ME = "me";

    /** In a filter: has none. */
    public static final String NONE = "";

    private final Map<String, Map<String, String>> filters;

    private ListViews(Map<String, Map<String, String>> filters) {
        this.filters = filters;
    }

    /** Begins with the view that is shown at first. */
    public static ListViews first(Map<String, String> filters) {
        return new ListViews(Map.of("", filters));
    }

    public ListViews and(String view, Map<String, String> its) {
        var more = new LinkedHashMap<>(filters);
        more.put(view, its);
        return new ListViews(more);
    }

    /** What the tab in the address asks for; an outcome in the address says more than a tab. */
    public Map<String, List<String>> preset(ListAddress at, Viewer viewer) {
        return at.filters().containsKey("outcome") ? Map.of() : preset(at.view(), viewer);
    }

    List<String> names() {
        return List.copyOf(filters.keySet());
    }

    Map<String, List<String>> preset(String view, Viewer viewer) {
        var preset = new LinkedHashMap<String, List<String>>();
        filters.getOrDefault(view, filters.get(""))
                .forEach((field, value) -> preset.put(field, List.of(value.equals(ME) ? Id.text(viewer.id()) : value)));
        return preset;
    }
}
