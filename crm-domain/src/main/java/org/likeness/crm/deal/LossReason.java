package org.likeness.crm.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.StoredRecord;

/** Why deals and leads are lost, in the words of the house. */
@Entity
@Table(name = "loss_reasons")
public class LossReason extends ImportedRecord {
    public static final Fields<LossReason> FIELDS = withDates(StoredRecord.<LossReason>commonFields()
            .add(Fields.<LossReason>text("name", "name", r -> r.name, (r, v) -> r.name = v)
                    .asRequired())
            .add(Fields.yesNo("retired", "retired", r -> r.retired, (r, v) -> r.retired = v != null && v)));

    private String name;
    private boolean retired;

    /** For Hibernate. */
    protected LossReason() {}

    public LossReason(Instant now) {
        super(now);
    }

    public LossReason(String name, Instant now) {
        super(now);
        this.name = name;
    }
}
