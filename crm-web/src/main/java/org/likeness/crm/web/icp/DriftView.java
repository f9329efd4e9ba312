package org.likeness.crm.web.icp;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.View;

/**
 * What goes with winning otherwise than before, or the plain word that nothing does.
 *
 * @param status OK, NO_SIGNAL or INSUFFICIENT_DATA
 * @param tested how many values were tested
 * @param values those that drifted first, then those that come nearest
 */
public record DriftView(
        Address address, Form filter, String status, Span earlier, Span later, int tested, List<Value> values)
        implements View {

    /** What closed from one day to another. */
    public record Span(LocalDate from, LocalDate to, long closed, long won) {}

    /** How often a value won, and its lift, in one of the periods. */
    public record Side(long won, long closed, double winRate, double lift, Interval liftInterval) {}

    /**
     * One value in both periods.
     *
     * @param change lift later ÷ lift earlier
     * @param drifted beyond what chance would do
     */
    public record Value(
            String words,
            String feature,
            Side earlier,
            Side later,
            double change,
            Interval changeInterval,
            Double q,
            boolean drifted) {}

    public long drifted() {
        return values.stream().filter(Value::drifted).count();
    }

    @Override
    public String template() {
        return "icp/changes";
    }

    @Override
    public String place() {
        return "ideal";
    }
}
