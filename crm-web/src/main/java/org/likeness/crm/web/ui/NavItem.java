package org.likeness.crm.web.ui;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One entry of the navigation: its place, icon, address, the group it stands in, and whose it is. The menus, the palette and the tour
 * all ask here who may open what.
 */
public record NavItem(String place, String icon, String href, String group, Predicate<Visitor> whose) {

    private static final List<NavItem> ALL = List.of(
            all("today", "today", "/", ""),
            all("calls", "phone", "/calls", ""),
            all("leads", "lead", "/leads", ""),
            all("accounts", "account", "/accounts", ""),
            all("contacts", "contact", "/contacts", ""),
            all("deals", "deal", "/deals", ""),
            all("board", "board", "/deals/board", ""),
            all("follow-ups", "note", "/follow-ups", ""),
            all("funnel", "funnel", "/funnel", "understand"),
            all("forecast", "money", "/forecast", "understand"),
            all("ideal", "ideal", "/ideal-customer", "understand"),
            all("scores", "score", "/scores", "understand"),
            all("channels", "channel", "/channels", "understand"),
            new NavItem("reports", "mail", "/reports", "understand", Visitor::manager),
            new NavItem("imports", "import", "/imports", "data", Visitor::manager),
            all("duplicates", "twins", "/duplicates", "data"),
            all("jobs", "job", "/jobs", "data"),
            new NavItem("users", "users", "/users", "data", Visitor::admin),
            new NavItem("audit", "note", "/audit", "data", Visitor::admin),
            all("settings", "settings", "/settings", "data"));

    private static NavItem all(String place, String icon, String href, String group) {
        return new NavItem(place, icon, href, group, visitor -> true);
    }

    /** Every entry, whoever may open it, in order. */
    public static List<NavItem> all() {
        return ALL;
    }

    /** The entries this visitor may open, in order. */
    public static List<NavItem> allFor(Visitor visitor) {
        return ALL.stream().filter(item -> item.whose.test(visitor)).toList();
    }

    /** The place of the entry that leads to an address or above it; empty for none. */
    public static String placeOf(String address) {
        return ALL.stream()
                .filter(item -> address.matches(Pattern.quote(item.href) + "([/?].*)?"))
                .map(NavItem::place)
                .findFirst()
                .orElse("");
    }

    /** Whether no entry that this visitor may not open leads to the page or to one above it. */
    static boolean mayOpen(String path, Visitor visitor) {
        return ALL.stream()
                .filter(item -> path.equals(item.href) || path.startsWith(item.href + "/"))
                .allMatch(item -> item.whose.test(visitor));
    }
}
