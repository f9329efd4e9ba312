package org.likeness.crm.web.lead;

import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.ModelStamp;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.View;

/**
 * The leads, whom to call first on top.
 *
 * @param address where the list is, with its filters and sort
 * @param tabs ready-made views: all open, mine, no next step, unowned pool
 * @param filters the filters that are set
 * @param filter the form that sets more; choices under outcome, channel, owner, industry, grade
 * @param model which model the chances come from, or null when none is published
 * @param scored false while chances are the base rate without grades
 */
public record LeadListView(
        Address address,
        List<Tab> tabs,
        List<Chip> filters,
        Form filter,
        List<Row> rows,
        Paging paging,
        ModelStamp model,
        boolean scored)
        implements View {

    /**
     * @param name what the lead is called
     * @param context the person, or another second name; may be empty
     * @param probability chance to be won, or null
     * @param grade A to D, or null
     * @param reasons the two strongest, strongest first
     * @param similarity percentile among won customers, 0 to 100, or null
     * @param channel where it came from; may be empty
     * @param next its next step, or null
     * @param owner whose it is, or null for the unowned pool
     */
    public record Row(
            String id,
            String name,
            String context,
            Double probability,
            String grade,
            List<Reason> reasons,
            Integer similarity,
            String channel,
            Step next,
            Person owner) {}

    /** What was asked for, minus nothing: true when no filter can be the cause of an empty list. */
    public boolean unfiltered() {
        return filters.isEmpty();
    }

    @Override
    public String template() {
        return "lead/list";
    }

    @Override
    public String place() {
        return "leads";
    }
}
