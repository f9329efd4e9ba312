package org.likeness.crm.web.ui;

import java.util.Arrays;
import java.util.List;

/** The stops of the guided tour, in order: which page each is at, and what is pointed at there. */
public enum TourStop {
    TODAY("/", "main table.rows"),
    LEAD("/leads/", "[aria-labelledby=h-score]"),
    BOARD("/deals/board", ".deal-card:has(.bad)"),
    FUNNEL("/funnel", "main table.rows"),
    IDEAL("/ideal-customer", "main table.rows"),
    SCORES("/scores", "dl.kpis"),
    CALLS("/calls", "main table.rows"),
    IMPORT("/imports/new", "form.form");

    private final String path;
    private final String pointsAt;

    TourStop(String path, String pointsAt) {
        this.path = path;
        this.pointsAt = pointsAt;
    }

    /** The stops on this visitor's way: those at pages that the visitor may open. What is left out is at the end. */
    public static List<TourStop> allFor(Visitor visitor) {
        return Arrays.stream(values())
                .filter(stop -> NavItem.mayOpen(stop.path, visitor))
                .toList();
    }

    /** @return null when the visitor is at no stop */
    public static TourStop at(Integer number, Visitor visitor) {
        var stops = allFor(visitor);
        return number == null || number < 1 || number > stops.size() ? null : stops.get(number - 1);
    }

    public int number() {
        return ordinal() + 1;
    }

    public boolean lastFor(Visitor visitor) {
        return number() == allFor(visitor).size();
    }

    /** Where the stop is; that of the lead ends where the lead's id would stand. */
    public String path() {
        return path;
    }

    /** The part of the page that is framed, as a CSS selector. */
    public String pointsAt() {
        return pointsAt;
    }

    /** Whether a page is this stop's. */
    public boolean isAt(String address) {
        var page = address.replaceFirst("[?#].*", "");
        return this == LEAD ? page.matches("/leads/[0-9A-Z]+") : page.equals(path);
    }
}
