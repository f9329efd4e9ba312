package org.likeness.crm.web.list;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Percent;

/** A filter that a form adds to a list: {@code add} names the field, {@code op} what it is asked, the rest with which values. */
final class Adding {
    private static final List<String> OF_THE_FORM = List.of("add", "op", "value", "from", "until", "days");

    private final MultivaluedMap<String, String> query;
    private final String field;

    Adding(MultivaluedMap<String, String> query) {
        this.query = query;
        this.field = query.getFirst("add");
    }

    static boolean isOne(MultivaluedMap<String, String> query) {
        return !Objects.requireNonNullElse(query.getFirst("add"), "").isBlank();
    }

    /** Whether the form said how to compare. */
    boolean complete() {
        return Filters.known(text("op"));
    }

    /**
     * The list's address with the filter in it.
     *
     * @param at the address with the form's own parameters
     * @param named turns a name into the id that is meant, or leaves it
     */
    Address to(Address at, UnaryOperator<String> named) {
        var to = clean(at);
        return switch (text("op")) {
            case "is" -> values(to, field, named);
            case "not" -> values(to, field + ".not", named);
            case "contains" -> set(to, field + ".contains", text("value"));
            case "between" -> set(set(to, field + ".min", share(text("from"))), field + ".max", share(text("until")));
            case "last", "next", "older" ->
                set(without(to, ".last", ".next", ".older", ".min", ".max"), field + "." + text("op"), text("days"));
            case "empty" -> without(to, "", ".not").with(field, "none");
            case "filled" -> without(to, "", ".not").with(field + ".not", "none");
            default -> to;
        };
    }

    /** The address without what the form was sent with. */
    static Address clean(Address at) {
        var to = at;
        for (var name : OF_THE_FORM) {
            to = to.without(name);
        }
        return to.without("trail");
    }

    private Address values(Address at, String name, UnaryOperator<String> named) {
        var given = query.getOrDefault("value", List.of()).stream()
                .filter(v -> !v.isBlank())
                .map(v -> named.apply(share(v.strip())))
                .toList();
        var all = new ArrayList<>(given);
        if (query.getFirst("more") != null) {
            all.addAll(0, at.query().getOrDefault(name, List.of()));
        }
        var to = at.without(name).without("more");
        for (var value : all.stream().distinct().toList()) {
            to = to.adding(name, value);
        }
        return to;
    }

    private Address without(Address at, String... suffixes) {
        var to = at;
        for (var suffix : suffixes) {
            to = to.without(field + suffix);
        }
        return to;
    }

    private static Address set(Address at, String name, String value) {
        return value.isEmpty() ? at.without(name) : at.with(name, value);
    }

    /** What people say in percent is kept as a share of one. */
    private String share(String typed) {
        return FieldCells.SHARES.contains(field) ? Percent.share(typed).orElse(typed) : typed;
    }

    private String text(String name) {
        return Stream.ofNullable(query.getFirst(name))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }
}
