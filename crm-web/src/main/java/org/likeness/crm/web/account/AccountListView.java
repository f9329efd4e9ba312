package org.likeness.crm.web.account;

import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.View;

/**
 * The accounts.
 *
 * @param filter choices under industry, region, channel, owner
 */
public record AccountListView(
        Address address, List<Tab> tabs, List<Chip> filters, Form filter, List<Row> rows, Paging paging)
        implements View {

    /** One account; counts and sums of its deals may be null when not computed. */
    public record Row(
            String id,
            String name,
            String industry,
            Long employees,
            String place,
            Long openDeals,
            Amount won,
            String channel,
            Person owner) {}

    @Override
    public String template() {
        return "account/list";
    }

    @Override
    public String place() {
        return "accounts";
    }
}
