package org.likeness.crm.web.account;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tag;
import org.likeness.crm.web.ui.TimelineDay;
import org.likeness.crm.web.ui.View;

/**
 * One company.
 *
 * @param parent the company it belongs to, or null
 * @param won what it bought in all, or null
 * @param tab what a narrow screen shows: profile, timeline or facts
 */
public record AccountRecordView(
        String id,
        String name,
        Ref parent,
        Person owner,
        Step next,
        Amount won,
        List<Tag> tags,
        List<FactGroup> facts,
        int known,
        int asked,
        List<TimelineDay> timeline,
        String tab,
        Form composer,
        List<ContactRow> contacts,
        List<DealRow> deals,
        List<PurchaseRow> purchases,
        List<Ref> children,
        boolean mayEdit)
        implements View {

    /** A person there. */
    public record ContactRow(String id, String name, String title, String buyingRole, String phone) {}

    /** A deal with it. */
    public record DealRow(String id, String name, String outcome, String stage, Amount amount, LocalDate day) {}

    /** Something it bought. */
    public record PurchaseRow(String product, Amount amount, LocalDate day) {}

    @Override
    public String template() {
        return "account/record";
    }

    @Override
    public String place() {
        return "accounts";
    }
}
