package org.likeness.crm.web.contact;

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
 * One person.
 *
 * @param account where the person works, or null
 * @param title the person's position; may be empty
 * @param buyingRole the part played in buying, or null
 * @param phone may be empty
 * @param next the nearest next step with the person, or null
 * @param tab what a narrow screen shows: profile, timeline or facts
 * @param deals of the account, those that name this person first
 * @param colleagues others known at the account, those with a part in buying first
 */
public record ContactRecordView(
        String id,
        String name,
        Ref account,
        String title,
        String buyingRole,
        String phone,
        Person owner,
        Step next,
        List<Tag> tags,
        List<FactGroup> facts,
        int known,
        int asked,
        List<TimelineDay> timeline,
        String tab,
        Form composer,
        List<DealRow> deals,
        List<Colleague> colleagues,
        boolean mayEdit)
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
