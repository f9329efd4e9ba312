package org.likeness.crm.web.deal;

import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.View;

/**
 * The deals as a list.
 *
 * @param filter choices under outcome, pipeline, stage, channel, owner, product
 */
public record DealListView(
        Address address, List<Tab> tabs, List<Chip> filters, Form filter, List<Row> rows, Paging paging)
        implements View {

    /** One deal; {@code daysInStage} is null when closed or not known. */
    public record Row(
            String id,
            String name,
            String account,
            String outcome,
            String stage,
            Amount amount,
            Integer daysInStage,
            boolean stalled,
            Double probability,
            String grade,
            Step next,
            Person owner) {}

    @Override
    public String template() {
        return "deal/list";
    }

    @Override
    public String place() {
        return "deals";
    }
}
