package org.likeness.crm.web.record;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Say;

/**
 * A list's state as its address holds it: filters by field name, {@code sort}, {@code view}, the cursor of this page, and the
 * cursors of the pages before, so that one can go back.
 */
public final class ListAddress {
    private static final Set<String> STATE = Set.of("sort", "view", "cursor", "trail");
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

    public String sort() {
        return address.value("sort").isEmpty() ? defaultSort : address.value("sort");
    }

    public String view() {
        return address.value("view");
    }

    public String cursor() {
        return address.value("cursor").isEmpty() ? null : address.value("cursor");
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

    /** One chip per filter, in the reader's words. */
    public List<Chip> chips(Say say, Map<String, String> wordsOfIds) {
        var chips = new ArrayList<Chip>();
        address.query().forEach((name, values) -> {
            if (!STATE.contains(name)) {
                var words = values.stream()
                        .map(v -> wordsOfIds.getOrDefault(v, say.word(name, v)))
                        .toList();
                var label = name.equals("q") ? say.text("filter.words") : say.word("field", name);
                chips.add(new Chip(
                        label, String.join(", ", words), address.without(name).href()));
            }
        });
        return chips;
    }

    /** What the filter form shows as chosen. */
    public Form form() {
        var values = new LinkedHashMap<String, String>();
        filters().forEach((name, chosen) -> values.put(name, chosen.get(0)));
        return Form.of(values);
    }

    Paging paging(int shown, Long total, String next) {
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
