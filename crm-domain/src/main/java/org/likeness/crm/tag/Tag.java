package org.likeness.crm.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.StoredRecord;

/** A word put on records by a person or a rule. */
@Entity
@Table(name = "tags")
public class Tag extends StoredRecord {
    public static final Fields<Tag> FIELDS = withDates(StoredRecord.<Tag>commonFields()
            .add(Fields.<Tag>text("name", "name", t -> t.name, (t, v) -> t.name = v)
                    .asRequired())
            .add(Fields.choice(
                    "temperature",
                    "temperature",
                    Temperature.class,
                    t -> t.temperature,
                    (t, v) -> t.temperature = v == null ? Temperature.COLD : v)));

    private String name;

    @Enumerated(EnumType.STRING)
    private Temperature temperature = Temperature.COLD;

    /** For Hibernate. */
    protected Tag() {}

    public Tag(Instant now) {
        super(now);
    }
}
