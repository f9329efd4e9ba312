package org.likeness.crm.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** Something a lead or an account did: a page seen, a mail opened. */
@Entity
@Table(name = "events")
public class BehaviourEvent extends ImportedRecord {
    public static final Fields<BehaviourEvent> FIELDS = withDates(StoredRecord.<BehaviourEvent>commonFields()
            .add(Fields.reference(
                    "account", "account_id", RecordKind.ACCOUNTS, e -> e.account, (e, v) -> e.account = v))
            .add(Fields.reference("lead", "lead_id", RecordKind.LEADS, e -> e.lead, (e, v) -> e.lead = v))
            .add(Fields.<BehaviourEvent>text("type", "type", e -> e.type, (e, v) -> e.type = v)
                    .asRequired())
            .add(Fields.<BehaviourEvent>moment("at", "happened_at", e -> e.at, (e, v) -> e.at = v)
                    .asRequired()));

    @Column(name = "account_id")
    private Long account;

    @Column(name = "lead_id")
    private Long lead;

    private String type;

    @Column(name = "happened_at")
    private Instant at;

    /** For Hibernate. */
    protected BehaviourEvent() {}

    public BehaviourEvent(Instant now) {
        super(now);
    }

    /** Someone did it. */
    @Override
    public void settle(Set<String> changed, Instant now) {
        if (account == null && lead == null) {
            throw new InvalidInput("account", "or lead is needed: someone did it");
        }
        if (changed.contains("at")) {
            Moments.refuseToCome("at", at, now);
        }
    }
}
