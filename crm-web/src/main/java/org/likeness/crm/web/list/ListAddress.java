package org.likeness.crm.web.list;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Tally;

/**
 * A list's state as its address holds it: filters by field name, {@code sort}, {@code view}, the cursor of this page, and the
 * cursors of the pages before, so that one can go back.
 */
public final class ListAddress {
    private static final Set<String> STATE = Set.of("sort", "view", "columns", "cursor", "trail");
    private static final String FIRST = "-";

    private final Address address;
    private final String defaultSort;

    private ListAddress(Address address, String defaultSort) {
        this.address = address;
        this.defaultSort = defaultSort;
    }

    /** Reads the query of a request; empty values mean nothing was chosen. */
    public static ListAddress of(String path, MultivaluedMap<String, String> query, String defaultSort) {
        var kept = new LinkedHashMap<String, List<String>>();
        query.forEach((name, values) -> {
            var given = values.stream().filter(v -> !v.isBlank()).toList();
            if (!given.isEmpty()) {
                kept.put(name, given);
            }
        });
        return new ListAddress(new Address(path, kept), defaultSort);
    }

    public Address address() {
        return address.value("sort").isEmpty() ? address.with("sort", defaultSort) : address;
    }

    /** The same list from its beginning. */
    Address start() {
        return address().without("trail").without("cursor");
    }

    /** The list behind a query as text, such as a form or a saved view keeps it. */
    static ListAddress read(String path, String state, String defaultSort) {
        var query = new AbstractMultivaluedMap<String, String>(new LinkedHashMap<>()) {};
        for (var pair : (state == null ? "" : state).split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                query.add(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return of(path, query, defaultSort);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    ListAddress without(String parameter) {
        return new ListAddress(address.without(parameter), defaultSort);
    }

    /** The same state with more filters in it. */
    ListAddress with(Map<String, String> filters) {
        var more = address;
        for (var filter : filters.entrySet()) {
            more = more.with(filter.getKey(), filter.getValue().isEmpty() ? "none" : filter.getValue());
        }
        return new ListAddress(more, defaultSort);
    }

    /** What stands after the question mark. */
    String query() {
        var href = address.href();
        return href.contains("?") ? href.substring(href.indexOf('?') + 1) : "";
    }

    public String sort() {
        return address.value("sort").isEmpty() ? defaultSort : address.value("sort");
    }

    public String view() {
        return address.value("view");
    }

    public String cursor() {
        return address.value("cursor").isEmpty() ? null : address.value("cursor");
    }

    /** The columns that were chosen, in order; empty where none were. */
    public List<String> columns() {
        return address.query().getOrDefault("columns", List.of());
    }

    /** The list's state without its place in it and without the tab it was reached by: what a saved view keeps. */
    public ListAddress state() {
        return new ListAddress(address.without("trail").without("view").without("cursor"), defaultSort);
    }

    /** The filters as somebody means them: {@code me} is whoever looks. */
    public Map<String, List<String>> filters(Viewer viewer) {
        var filters = filters();
        filters.replaceAll((name, values) -> values.stream()
                .map(v -> v.equals(ListViews.ME) ? Id.text(viewer.id()) : v)
                .toList());
        return filters;
    }

    /** The filters, field name to accepted values; {@code none} stands for "has none". */
    public Map<String, List<String>> filters() {
        var filters = new LinkedHashMap<String, List<String>>();
        address.query().forEach((name, values) -> {
            if (!STATE.contains(name)) {
                filters.put(
                        name,
                        values.stream().map(v -> v.equals("none") ? "" : v).toList());
            }
        });
        return filters;
    }

    /** What a filter bar of selects shows as chosen. */
    public Form form() {
        var values = new LinkedHashMap<String, String>();
        filters().forEach((name, chosen) -> values.put(name, chosen.get(0)));
        return Form.of(values);
    }

    Paging paging(int shown, Tally total, String next) {
        var trail = new ArrayList<String>();
        if (!address.value("trail").isEmpty()) {
            trail.addAll(List.of(address.value("trail").split("\\.")));
        }
        var before = (long) trail.size() * RecordLists.ROWS;
        var forward = next == null ? null : to(next, with(trail, cursor() == null ? FIRST : cursor()));
        var back = trail.isEmpty() ? null : to(trail.get(trail.size() - 1), trail.subList(0, trail.size() - 1));
        return new Paging(shown == 0 ? 0 : before + 1, before + shown, total, back, forward);
    }

    private String to(String cursor, List<String> trail) {
        var to = address.without("trail").without("cursor");
        if (!trail.isEmpty()) {
            to = to.with("trail", String.join(".", trail));
        }
        return (cursor.equals(FIRST) ? to : to.with("cursor", cursor)).href();
    }

    private static List<String> with(List<String> trail, String cursor) {
        var longer = new ArrayList<>(trail);
        longer.add(cursor);
        return longer;
    }
}
