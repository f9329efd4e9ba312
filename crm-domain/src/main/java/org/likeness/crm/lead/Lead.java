package org.likeness.crm.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.likeness.crm.account.Firmographics;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.Faults;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Outcome;

/**
 * Someone who may become a customer (线索). It comes from a form, a list or a call; is won when converted into an account with
 * contact and deal, or when history says so; is lost with a reason. Its win probability is kept fresh by the score's observer.
 */
@Entity
@Table(name = "leads")
public class Lead extends CustomRecord {
    public static final Fields<Lead> FIELDS = LeadFields.all();

    String name;

    @Column(name = "contact_name")
    String contactName;

    String title;

    @Column(name = "decision_function")
    String decisionFunction;

    @Column(name = "decision_level")
    String decisionLevel;

    @Column(name = "owner_id")
    Long owner;

    @Column(name = "channel_id")
    Long channel;

    @Column(name = "campaign_id")
    Long campaign;

    @Embedded
    Firmographics firmographics = new Firmographics();

    String phone;
    String email;
    String domain;

    @Enumerated(EnumType.STRING)
    Outcome outcome = Outcome.OPEN;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "loss_reason_id")
    Long lossReason;

    @Column(name = "converted_at")
    Instant convertedAt;

    @Column(name = "converted_account_id")
    Long convertedAccount;

    @Column(name = "converted_contact_id")
    Long convertedContact;

    @Column(name = "converted_deal_id")
    Long convertedDeal;

    @Column(name = "win_probability", insertable = false, updatable = false)
    Double winProbability;

    @Column(insertable = false, updatable = false)
    String grade;

    @Column(insertable = false, updatable = false)
    Double similarity;

    /** For Hibernate. */
    protected Lead() {}

    public Lead(Instant now) {
        super(now);
    }

    /** @throws LeadAlreadyConverted if it became an account before */
    public void refuseASecondConversion() {
        if (convertedAt != null) {
            throw new LeadAlreadyConverted();
        }
    }

    /**
     * Closes the lead as won, since it became an account, a contact and a deal.
     *
     * @throws LeadAlreadyConverted if it became one before
     */
    public LeadConverted become(long account, Long contact, Long deal, Instant at) {
        refuseASecondConversion();
        convertedAt = at;
        convertedAccount = account;
        convertedContact = contact;
        convertedDeal = deal;
        outcome = Outcome.WON;
        closedAt = at;
        lossReason = null;
        return new LeadConverted(key(), account, contact, deal, at);
    }

    /** Takes the conversion back: open again, and it became nothing. */
    public void becomeNothing() {
        convertedAt = null;
        convertedAccount = null;
        convertedContact = null;
        convertedDeal = null;
        reopen();
    }

    /** The account that it became, {@code null} for none. */
    public Long convertedAccount() {
        return convertedAccount;
    }

    /** The contact that it became, {@code null} for none. */
    public Long convertedContact() {
        return convertedContact;
    }

    /** The deal that it became, {@code null} for none. */
    public Long convertedDeal() {
        return convertedDeal;
    }

    /**
     * Closes the lead as lost, for a reason if one is given; one that was lost before keeps what is known of it.
     *
     * @throws LeadAlreadyConverted if it became an account: then it stays won
     */
    public void lose(Long reason, Instant at) {
        refuseASecondConversion();
        outcome = Outcome.LOST;
        closedAt = closedAt == null ? at : closedAt;
        lossReason = reason == null ? lossReason : reason;
    }

    /**
     * Takes a closed lead up again.
     *
     * @throws LeadAlreadyConverted if it became an account: then it stays won
     */
    public void reopen() {
        refuseASecondConversion();
        outcome = Outcome.OPEN;
        closedAt = null;
        lossReason = null;
    }

    /** Belongs to that user from now on. */
    public void givenTo(long user) {
        owner = user;
    }

    /**
     * Taken out of the pool by a user.
     *
     * @throws LeadTaken unless it is open and nobody's
     */
    public void claimedBy(long user) {
        if (owner != null && owner != user || outcome != Outcome.OPEN) {
            throw new LeadTaken();
        }
        owner = user;
    }

    /** Lies in the pool from now on, for anybody to claim. */
    public void backToPool() {
        owner = null;
    }

    /** Dates a closing that was just made, clears it from a lead taken up again, and keeps that a lead can be called something. */
    @Override
    public void settle(Set<String> changed, Instant now) {
        var faults = new Faults();
        if (name == null && contactName == null && externalId() == null) {
            faults.add("name", "is needed where there is no contactName or externalId");
        }
        if (convertedAt != null && outcome != Outcome.WON) {
            throw new LeadAlreadyConverted();
        }
        if (outcome == Outcome.OPEN) {
            faults.gather(() -> refuseAnEnd(changed));
            reopen();
        } else if (changed.contains("outcome") && closedAt == null) {
            closedAt = now;
        }
        if (changed.contains("closedAt")) {
            faults.refuseToCome("closedAt", closedAt, now);
        }
        faults.refuse();
    }

    /** @throws BegunTooLate if it would have begun after it closed */
    public void refuseToBeginAfterItsEnd() {
        if (closedAt != null && createdAt().isAfter(closedAt)) {
            throw new BegunTooLate();
        }
    }

    private void refuseAnEnd(Set<String> changed) {
        if (closedAt != null && changed.contains("closedAt")) {
            throw new InvalidInput("closedAt", "is for leads that were won or lost; say so in outcome");
        }
        if (lossReason != null && changed.contains("lossReason")) {
            throw new InvalidInput("lossReason", "is for leads that were lost; say so in outcome");
        }
    }

    @Override
    public List<DomainEvent> newsOf(Set<String> changed) {
        if (!changed.contains("outcome")) {
            return List.of();
        }
        return List.of(
                switch (outcome) {
                    case WON -> new LeadWon(key(), closedAt);
                    case LOST -> new LeadLost(key(), lossReason, closedAt);
                    case OPEN -> new LeadReopened(key());
                });
    }

    /** What to call it: its name, else the person's, else the other system's id. */
    public String called() {
        return name != null ? name : contactName != null ? contactName : externalId();
    }

    public String name() {
        return name;
    }

    public String contactName() {
        return contactName;
    }

    public Long owner() {
        return owner;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Double winProbability() {
        return winProbability;
    }

    /** What the company is like; never {@code null}. */
    public Firmographics firmographics() {
        if (firmographics == null) {
            firmographics = new Firmographics();
        }
        return firmographics;
    }
}
