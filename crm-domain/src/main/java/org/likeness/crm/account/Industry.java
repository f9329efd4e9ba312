package org.likeness.crm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.StoredRecord;

/**
 * A name for an industry that is offered where one is typed, until it is retired. Accounts and leads keep the word itself, not a
 * reference: anything may be typed, and what stands there stays whatever becomes of the offer.
 */
@Entity
@Table(name = "industries")
public class Industry extends StoredRecord {
    public static final Fields<Industry> FIELDS = withDates(StoredRecord.<Industry>commonFields()
            .add(Fields.<Industry>text("name", "name", i -> i.name, (i, v) -> i.name = v)
                    .asRequired())
            .add(Fields.yesNo("retired", "retired", i -> i.retired, (i, v) -> i.retired = v != null && v)));

    private String name;
    private boolean retired;

    /** For Hibernate. */
    protected Industry() {}

    public Industry(Instant now) {
        super(now);
    }
}
