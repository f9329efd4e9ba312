package org.likeness.crm.web.ownership;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Tally;
import org.likeness.crm.web.ui.View;

/**
 * When idle leads go back to the pool.
 *
 * @param form {@code active}, {@code idleDays}, {@code untouchedDays}, {@code warnDays}
 * @param past how many leads are past these limits by the coming night
 * @param earliest before when none goes, since owners have to be warned; null when that is over or the rules are off
 * @param owners whose they are, of those that the viewer may see; who has most of them first
 * @param seen how many of them the viewer may see
 * @param leaving the first of those that the viewer may see
 */
public record PoolView(
        String version,
        Form form,
        boolean active,
        Tally past,
        Instant earliest,
        Instant tonight,
        List<Owner> owners,
        Tally seen,
        List<Row> leaving)
        implements View {

    /** How many leads somebody would lose. */
    public record Owner(String name, long leads) {}

    /** Whether there are more than those that are told. */
    public boolean more() {
        return seen.n() > leaving.size();
    }

    /**
     * A lead past the limits.
     *
     * @param why IDLE or UNTOUCHED
     */
    public record Row(String id, String name, String owner, String why, long days, Instant since) {}

    @Override
    public String template() {
        return "ownership/pool";
    }

    @Override
    public String place() {
        return "settings";
    }
}
