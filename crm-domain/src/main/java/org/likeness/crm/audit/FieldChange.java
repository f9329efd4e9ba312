package org.likeness.crm.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.RecordKind;

/** One field of one record got another value: from what, to what, when, by whom or by which import. Never changed itself. */
@Entity
@Table(name = "field_changes")
public class FieldChange {
    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_kind")
    private RecordKind kind;

    @Column(name = "record_id")
    private long record;

    private String field;

    @Column(name = "old_value", columnDefinition = "mediumtext")
    private String before;

    @Column(name = "new_value", columnDefinition = "mediumtext")
    private String after;

    @Column(name = "changed_at")
    private Instant at;

    @Column(name = "user_id")
    private Long user;

    @Column(name = "import_id")
    private Long importId;

    /** For Hibernate. */
    protected FieldChange() {}

    public FieldChange(RecordKind kind, long record, String field, String before, String after, Author by, Instant at) {
        this.id = org.likeness.crm.kernel.Id.next();
        this.kind = kind;
        this.record = record;
        this.field = field;
        this.before = before;
        this.after = after;
        this.user = by.user();
        this.importId = by.importId();
        this.at = at;
    }

    public RecordKind kind() {
        return kind;
    }

    public long record() {
        return record;
    }

    public String field() {
        return field;
    }

    /** The value as text before the change, {@code null} where there was none. */
    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    public Instant at() {
        return at;
    }

    public Long user() {
        return user;
    }
}
