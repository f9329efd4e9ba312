package org.likeness.crm.web.duplicate;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * Two records side by side, to be made one.
 *
 * @param address where this page stands, and what merges is sent to
 * @param keeps whether the first, as preselected, is the one that stays
 * @param same how many fields hold the same in both
 * @param refusal why a merge was refused, or null
 */
public record MergeView(
        String address,
        String kind,
        Side one,
        Side other,
        boolean keeps,
        List<Row> rows,
        int same,
        List<Why> why,
        String refusal)
        implements View {

    /** One of the two, with what hangs on it in words. */
    public record Side(String id, String version, String name, String href, Instant createdAt, String hanging) {}

    /**
     * A field in which they differ.
     *
     * @param one the first record's value; null for none
     * @param first whether the first's value is preselected
     */
    public record Row(String name, String label, String one, String other, boolean first) {}

    @Override
    public String template() {
        return "duplicate/merge";
    }

    @Override
    public String place() {
        return "duplicates";
    }
}
