package org.likeness.crm.web.contact;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.View;

/**
 * One person.
 *
 * @param account where the person works, or null
 * @param title the person's position; may be empty
 * @param buyingRole the part played in buying, or null
 * @param reach phone and e-mail address, without the name
 * @param deals of the account, those that name this person first
 * @param colleagues others known at the account, those with a part in buying first
 */
public record ContactRecordView(
        Sheet sheet,
        Ref account,
        String title,
        String buyingRole,
        ContactCard reach,
        List<DealRow> deals,
        List<Colleague> colleagues)
        implements View {

    /** A deal with the account; {@code main} where it names this person. */
    public record DealRow(
            String id, String name, String outcome, String stage, Amount amount, LocalDate day, boolean main) {}

    /** Somebody else known there. */
    public record Colleague(String id, String name, String title, String buyingRole) {}

    @Override
    public String template() {
        return "contact/record";
    }

    @Override
    public String place() {
        return "contacts";
    }
}
