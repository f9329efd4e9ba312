package org.likeness.crm.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** People who sell together. A team may stand below another, whose managers see its records too. */
@Entity
@Table(name = "teams")
public class Team extends StoredRecord {
    public static final Fields<Team> FIELDS = withDates(StoredRecord.<Team>commonFields()
            .add(Fields.<Team>text("name", "name", t -> t.name, (t, v) -> t.name = v)
                    .asRequired())
            .add(Fields.reference("parent", "parent_id", RecordKind.TEAMS, t -> t.parent, (t, v) -> t.parent = v)));

    private String name;

    @Column(name = "parent_id")
    private Long parent;

    /** For Hibernate. */
    protected Team() {}

    public Team(Instant now) {
        super(now);
    }

    public Team(String name, Instant now) {
        super(now);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
