package org.likeness.crm.web.list;

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

    /** What the tab in the address asks for; a filter in the address says more than a tab, and a saved view says all itself. */
    public Map<String, List<String>> preset(ListAddress at, Viewer viewer) {
        if (!filters.containsKey(at.view()) && Id.parse(at.view()) != null) {
            return Map.of();
        }
        var preset = preset(at.view(), viewer);
        preset.keySet().removeIf(field -> given(at, field));
        return preset;
    }

    /** The same without a tab: its filters stand in the address. */
    ListAddress expanded(ListAddress at) {
        var preset = new LinkedHashMap<String, String>();
        if (filters.containsKey(at.view()) || Id.parse(at.view()) == null) {
            preset.putAll(filters.getOrDefault(at.view(), filters.get("")));
            preset.keySet().removeIf(field -> given(at, field));
        }
        return at.state().with(preset);
    }

    private static boolean given(ListAddress at, String field) {
        return at.filters().keySet().stream().anyMatch(f -> f.equals(field) || f.startsWith(field + "."));
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
