package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import org.likeness.crm.account.Account;
import org.likeness.crm.audit.Author;
import org.likeness.crm.contact.Contact;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.user.Viewer;

/** Takes the conversion of a lead back: what it became goes, and the lead is open again with the steps it had. */
@ApplicationScoped
public class TakingBackConversions {
    @PersistenceContext
    private EntityManager em;

    private Changing changing;
    private Deleting deleting;

    /** What a lead became has a history of its own by now. */
    public static final class ConversionWorkedOn extends Refusal {
        private static final long serialVersionUID = 1;

        ConversionWorkedOn() {
            super(
                    Sort.CONFLICT,
                    "The lead was not converted, or its deal was moved, closed or followed up since: it stays a deal.");
        }
    }

    /** For CDI. */
    protected TakingBackConversions() {}

    @Inject
    public TakingBackConversions(Changing changing, Deleting deleting) {
        this.changing = changing;
        this.deleting = deleting;
    }

    TakingBackConversions(EntityManager em, Changing changing, Deleting deleting) {
        this(changing, deleting);
        this.em = em;
    }

    /**
     * Takes it back; what goes is kept like everything deleted.
     *
     * @param account whether the account was made by the conversion, and goes too unless something else hangs on it by now
     * @throws ConversionWorkedOn if there is no deal, or somebody worked on it
     */
    public void takeBack(Lead lead, boolean account, Viewer by) {
        var deal = lead.convertedDeal() == null ? null : em.find(Deal.class, lead.convertedDeal());
        if (deal == null || deal.outcome() != Outcome.OPEN || workedOn(deal)) {
            throw new ConversionWorkedOn();
        }
        var became = account ? em.find(Account.class, lead.convertedAccount()) : null;
        var contact = lead.convertedContact() == null ? null : em.find(Contact.class, lead.convertedContact());
        stepsBack(lead, deal, by);
        changing.withTrail(RecordKind.LEADS, lead, Author.user(by.id()), lead::becomeNothing);
        deleting.delete(RecordKind.DEALS, deal, by);
        if (contact != null && !named("contact_id", contact)) {
            deleting.delete(RecordKind.CONTACTS, contact, by);
        }
        if (became != null && !named("account_id", became)) {
            deleting.delete(RecordKind.ACCOUNTS, became, by);
        }
    }

    private boolean workedOn(Deal deal) {
        return count("follow_ups WHERE deal_id = " + deal.key()) > 0
                || count("stage_visits WHERE deal_id = " + deal.key()) > 1;
    }

    /** Whether deals, follow-ups or next steps name the record; contacts do too, and may be of an account. */
    private boolean named(String column, StoredRecord record) {
        var is = " WHERE " + column + " = " + record.key();
        return count("deals" + is) + count("follow_ups" + is) + count("next_steps" + is) > 0
                || record instanceof Account
                        && count("contacts" + is) + count("accounts WHERE parent_id = " + record.key()) > 0;
    }

    private long count(String rows) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + rows).getSingleResult()).longValue();
    }

    private void stepsBack(Lead lead, Deal deal, Viewer by) {
        var nothing = new HashMap<String, Object>();
        nothing.put("account", null);
        nothing.put("contact", null);
        nothing.put("deal", null);
        em.createQuery("SELECT s FROM NextStep s WHERE s.lead = :lead AND s.deal = :deal", NextStep.class)
                .setParameter("lead", lead.key())
                .setParameter("deal", deal.key())
                .getResultList()
                .forEach(step -> changing.change(RecordKind.NEXT_STEPS, step, nothing, by));
    }
}
