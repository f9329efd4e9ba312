package org.likeness.crm.web.duplicate;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.View;

/**
 * Pairs of records that may be one, best first, and what was merged lately.
 *
 * @param kind whose pairs: accounts, contacts or leads
 * @param search how the looking through all records stands
 * @param next address of the following page, or null
 */
public record DuplicatesView(
        String kind, List<Tab> tabs, Search search, List<Row> rows, String next, List<Merged> merged) implements View {

    /**
     * The last look through all records.
     *
     * @param at when it ended; null for never
     * @param share done, while it runs; null otherwise
     * @param may whether the reader may ask for one
     */
    public record Search(Instant at, Double share, boolean may) {}

    /** One of two records. */
    public record One(String name, String beside, String href) {}

    /** Two records that may be one. */
    public record Row(String address, One one, One other, int score, List<Why> why) {}

    /** A merge that can be taken back. */
    public record Merged(String id, String name, String into, String href, Instant at) {}

    @Override
    public String template() {
        return "duplicate/pairs";
    }

    @Override
    public String place() {
        return "duplicates";
    }
}
