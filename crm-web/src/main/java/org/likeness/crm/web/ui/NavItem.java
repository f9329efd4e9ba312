package org.likeness.crm.web.ui;

import java.util.ArrayList;
import java.util.List;

/** One entry of the navigation: its place, icon, address, and the group it stands in. */
public record NavItem(String place, String icon, String href, String group) {

    private static final NavItem FORECAST = new NavItem("forecast", "money", "/forecast", "understand");

    private static final NavItem REPORTS = new NavItem("reports", "mail", "/reports", "understand");

    private static final List<NavItem> WORK = List.of(
            new NavItem("today", "today", "/", ""),
            new NavItem("calls", "phone", "/calls", ""),
            new NavItem("leads", "lead", "/leads", ""),
            new NavItem("accounts", "account", "/accounts", ""),
            new NavItem("contacts", "contact", "/contacts", ""),
            new NavItem("deals", "deal", "/deals", ""),
            new NavItem("board", "board", "/deals/board", ""),
            new NavItem("follow-ups", "note", "/follow-ups", ""),
            new NavItem("funnel", "funnel", "/funnel", "understand"),
            FORECAST,
            new NavItem("ideal", "ideal", "/ideal-customer", "understand"),
            new NavItem("scores", "score", "/scores", "understand"),
            new NavItem("channels", "channel", "/channels", "understand"),
            REPORTS,
            new NavItem("imports", "import", "/imports", "data"),
            new NavItem("duplicates", "twins", "/duplicates", "data"),
            new NavItem("jobs", "job", "/jobs", "data"));

    private static final NavItem USERS = new NavItem("users", "users", "/users", "data");
    private static final NavItem SETTINGS = new NavItem("settings", "settings", "/settings", "data");

    /** The entries this visitor may open, in order. */
    public static List<NavItem> allFor(Visitor visitor) {
        List<NavItem> items = new ArrayList<>(WORK);
        if (!visitor.manager()) {
            items.removeAll(List.of(FORECAST, REPORTS));
        }
        if (visitor.admin()) {
            items.add(USERS);
        }
        items.add(SETTINGS);
        return items;
    }
}
