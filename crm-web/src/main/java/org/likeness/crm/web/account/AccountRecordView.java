package org.likeness.crm.web.account;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.Worth;

/**
 * One company.
 *
 * @param parent the company it belongs to, or null
 * @param won what it bought in all
 */
public record AccountRecordView(
        Sheet sheet,
        Ref parent,
        Worth won,
        List<ContactRow> contacts,
        List<DealRow> deals,
        List<PurchaseRow> purchases,
        List<Ref> children)
        implements View {

    /** A person there. */
    public record ContactRow(String id, String name, String title, String buyingRole, String phone) {
        public ContactCard reach() {
            return ContactCard.of("", null, phone, null);
        }
    }

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
