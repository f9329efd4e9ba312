package org.likeness.crm.web.industry;

import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Tally;
import org.likeness.crm.web.ui.View;

/**
 * The industries in use and those that are offered.
 *
 * @param lists the other lists that records choose from
 * @param entries by name
 * @param next where more of them are, or null
 * @param form {@code name} of a new one
 */
public record IndustryListView(List<Tab> lists, List<Entry> entries, String next, Form form) implements View {

    /**
     * One industry.
     *
     * @param id of the name that is offered or retired, or null where it is only in use
     * @param accounts how many have it
     * @param leads how many have it
     */
    public record Entry(String id, String name, boolean retired, Tally accounts, Tally leads) {
        /** Whether no record has it. */
        public boolean unused() {
            return accounts.n() + leads.n() == 0;
        }

        /** The list of the records that have it, closed ones among them. */
        public String href(RecordKind kind) {
            return Address.of("/" + kind.path())
                    .with("view", "all")
                    .with("industry", name)
                    .href();
        }
    }

    @Override
    public String template() {
        return "industry/list";
    }

    @Override
    public String place() {
        return "settings";
    }
}
