package org.likeness.crm.web.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be sent: each is a page of the manager's, with the filters of that page. */
public enum ReportKind {
    FUNNEL("/funnel", true, "pipeline", "split", "team"),
    IDEAL("/ideal-customer", true, "subject", "pipeline", "by", "team"),
    SCORES("/scores", false, "subject"),
    CHANNELS("/channels", true, "subject", "team"),
    FORECAST("/forecast", false, "pipeline", "months", "team");

    private final String path;
    private final boolean hasPeriod;
    private final List<String> filters;

    ReportKind(String path, boolean hasPeriod, String... filters) {
        this.path = path;
        this.hasPeriod = hasPeriod;
        this.filters = List.of(filters);
    }

    /** Where its page is. */
    public String path() {
        return path;
    }

    /** Whether it can be asked of a period. */
    public boolean hasPeriod() {
        return hasPeriod;
    }

    /** The names of its filters in the page's address, those of its period apart. */
    public List<String> filters() {
        return filters;
    }

    static Optional<ReportKind> of(String name) {
        return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
    }
}
