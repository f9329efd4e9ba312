package org.likeness.crm.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.likeness.crm.kernel.Faults;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * What is due, when, by whom (下一步). It ends once it is done, or is dropped when its deal closes or its lead is lost; a dropped one is
 * open again once the deal or lead is.
 */
@Entity
@Table(name = "next_steps")
public class NextStep extends StoredRecord {
    public static final Fields<NextStep> FIELDS = withDates(StoredRecord.<NextStep>commonFields()
            .add(Fields.reference(
                    "account", "account_id", RecordKind.ACCOUNTS, s -> s.account, (s, v) -> s.account = v))
            .add(Fields.reference("lead", "lead_id", RecordKind.LEADS, s -> s.lead, (s, v) -> s.lead = v))
            .add(Fields.reference("deal", "deal_id", RecordKind.DEALS, s -> s.deal, (s, v) -> s.deal = v))
            .add(Fields.reference(
                    "contact", "contact_id", RecordKind.CONTACTS, s -> s.contact, (s, v) -> s.contact = v))
            .add(Fields.choice("method", "method", Method.class, s -> s.method, (s, v) -> s.method = v))
            .add(Fields.<NextStep>text("text", "body", s -> s.text, (s, v) -> s.text = v)
                    .asRequired()
                    .upTo(500))
            .add(Fields.<NextStep>moment("dueAt", "due_at", s -> s.dueAt, (s, v) -> s.dueAt = v)
                    .asRequired())
            .add(Fields.moment("doneAt", "done_at", s -> s.doneAt, (s, v) -> s.doneAt = v))
            .add(Fields.yesNo("dropped", "dropped", s -> s.dropped, null))
            .add(Fields.reference("owner", "owner_id", RecordKind.USERS, s -> s.owner, (s, v) -> s.owner = v)));

    @Column(name = "account_id")
    private Long account;

    @Column(name = "lead_id")
    private Long lead;

    @Column(name = "deal_id")
    private Long deal;

    @Column(name = "contact_id")
    private Long contact;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(name = "body")
    private String text;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "done_at")
    private Instant doneAt;

    /** Whether it ended without being done. */
    private boolean dropped;

    @Column(name = "owner_id")
    private Long owner;

    /** For Hibernate. */
    protected NextStep() {}

    public NextStep(Instant now) {
        super(now);
    }

    /** A step is with someone; who says when it was done, says that it was. */
    @Override
    public void settle(Set<String> changed, Instant now) {
        var faults = new Faults();
        if (changed.contains("doneAt")) {
            dropped = false;
        }
        if (account == null && lead == null && deal == null && contact == null) {
            faults.add("account", "or lead, deal or contact is needed: a next step is with someone");
        }
        if (changed.contains("dueAt") && dueAt != null && doneAt == null) {
            refuseFarOff(faults, now);
        }
        faults.refuse();
    }

    /** What is due in another age is a slip of the hand; what was done then may be told. */
    private void refuseFarOff(Faults faults, Instant now) {
        if (dueAt.isBefore(now.minus(366 + 1, ChronoUnit.DAYS))) {
            faults.add("dueAt", "lies more than a year back");
        }
        if (dueAt.isAfter(now.plus(3653 + 1, ChronoUnit.DAYS))) {
            faults.add("dueAt", "lies more than ten years ahead");
        }
    }

    /** Ends it, since nothing is due with what has ended. */
    public void drop(Instant at) {
        doneAt = at;
        dropped = true;
    }

    /** Is due again. */
    public void takeUp() {
        doneAt = null;
        dropped = false;
    }

    /** When it ended: was done, or dropped. */
    public Instant doneAt() {
        return doneAt;
    }
}
