package org.likeness.crm.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * A list as somebody keeps it: which filters, which sort, which columns. It begins with whoever saves it, is offered to its reach,
 * changes by being saved again, and is retired rather than deleted, so that it can come back.
 */
@Entity
@Table(name = "saved_views")
public class SavedView extends StoredRecord {
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_kind")
    private RecordKind kind;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Column(columnDefinition = "text")
    private String state;

    @Column(name = "user_id")
    private long user;

    @Column(name = "team_id")
    private Long team;

    @Column(name = "retired_at")
    private Instant retiredAt;

    /** For Hibernate. */
    protected SavedView() {}

    SavedView(RecordKind kind, String name, Reach reach, String state, long user, Long team, Instant now) {
        super(now);
        this.kind = kind;
        this.name = name;
        this.reach = reach;
        this.state = state;
        this.user = user;
        this.team = team;
    }

    public RecordKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Reach reach() {
        return reach;
    }

    /** The list's address after its question mark. */
    public String state() {
        return state;
    }

    public long user() {
        return user;
    }

    Long team() {
        return team;
    }

    void keep(String state, Instant now) {
        this.state = state;
        touched(now);
    }

    void retire(Instant at) {
        retiredAt = at;
    }
}
