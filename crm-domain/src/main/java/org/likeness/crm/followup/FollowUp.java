package org.likeness.crm.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;

/** What happened (跟进记录): a call, a visit, a message, with what was said and what came of it. */
@Entity
@Table(name = "follow_ups")
public class FollowUp extends ImportedRecord {
    public static final Fields<FollowUp> FIELDS = withDates(StoredRecord.<FollowUp>commonFields()
            .add(Fields.reference(
                    "account", "account_id", RecordKind.ACCOUNTS, f -> f.account, (f, v) -> f.account = v))
            .add(Fields.reference("lead", "lead_id", RecordKind.LEADS, f -> f.lead, (f, v) -> f.lead = v))
            .add(Fields.reference("deal", "deal_id", RecordKind.DEALS, f -> f.deal, (f, v) -> f.deal = v))
            .add(Fields.reference(
                    "contact", "contact_id", RecordKind.CONTACTS, f -> f.contact, (f, v) -> f.contact = v))
            .add(Fields.choice(
                    "method", "method", Method.class, f -> f.method, (f, v) -> f.method = v == null ? Method.OTHER : v))
            .add(Fields.<FollowUp>moment("at", "happened_at", f -> f.at, (f, v) -> f.at = v))
            .add(Fields.<FollowUp>text("text", "body", f -> f.text, (f, v) -> f.text = v)
                    .upTo(100_000))
            .add(Fields.text("outcome", "outcome", f -> f.outcome, (f, v) -> f.outcome = v))
            .add(Fields.reference("owner", "owner_id", RecordKind.USERS, f -> f.owner, (f, v) -> f.owner = v)));

    @Column(name = "account_id")
    private Long account;

    @Column(name = "lead_id")
    private Long lead;

    @Column(name = "deal_id")
    private Long deal;

    @Column(name = "contact_id")
    private Long contact;

    @Enumerated(EnumType.STRING)
    private Method method = Method.OTHER;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "body", columnDefinition = "mediumtext")
    private String text;

    private String outcome;

    @Column(name = "owner_id")
    private Long owner;

    /** For Hibernate. */
    protected FollowUp() {}

    public FollowUp(Instant now) {
        super(now);
    }

    /** @throws NotYourFollowUp for reps, unless they logged it */
    public void refuseOthers(Viewer by) {
        if (!mayBeChangedBy(by.id(), by.role())) {
            throw new NotYourFollowUp();
        }
    }

    /** Whether that user may change it: reps only what they logged. */
    public boolean mayBeChangedBy(long user, Role role) {
        return role != Role.REP || Long.valueOf(user).equals(owner);
    }

    /** It happened now unless said otherwise, and with someone. */
    @Override
    public void settle(Set<String> changed, Instant now) {
        at = at == null ? now : at;
        if (changed.contains("at")) {
            Moments.refuseToCome("at", at, now);
        }
        if (account == null && lead == null && deal == null && contact == null) {
            throw new InvalidInput("account", "or lead, deal or contact is needed: a follow-up is with someone");
        }
    }
}
