package org.likeness.crm.pipeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.StoredRecord;

/** A way of selling with stages of its own (销售漏斗, the definition). The one with the lowest position is the default. */
@Entity
@Table(name = "pipelines")
public class Pipeline extends ImportedRecord {
    public static final Fields<Pipeline> FIELDS = withDates(StoredRecord.<Pipeline>commonFields()
            .add(Fields.<Pipeline>text("name", "name", p -> p.name, (p, v) -> p.name = v)
                    .asRequired())
            .add(Fields.<Pipeline>whole(
                            "position",
                            "position",
                            p -> (long) p.position,
                            (p, v) -> p.position = v == null ? 0 : v.intValue())
                    .atLeast(0)));

    private String name;
    private int position;

    /** For Hibernate. */
    protected Pipeline() {}

    public Pipeline(Instant now) {
        super(now);
    }

    public Pipeline(String name, int position, Instant now) {
        super(now);
        this.name = name;
        this.position = position;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }
}
