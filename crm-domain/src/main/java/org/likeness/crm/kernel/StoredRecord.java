package org.likeness.crm.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What every record has: an id, the name another system knows it by, its dates, and a version against lost updates. */
@MappedSuperclass
public abstract class StoredRecord {
    /** The grades of scores, best first. */
    public static final List<String> GRADES = List.of("A", "B", "C", "D");

    @Id
    private long id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected StoredRecord() {}

    protected StoredRecord(Instant now) {
        id = org.likeness.crm.kernel.Id.next();
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = createdAt;
    }

    public long key() {
        return id;
    }

    public String externalId() {
        return externalId;
    }

    /** Names the record as another system knows it. */
    public void knownAs(String externalId) {
        this.externalId = externalId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Dates the record back to when it really began, as imports know it. */
    public void createdAt(Instant at) {
        createdAt = at;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Notes that something about it changed. */
    public void touched(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public long version() {
        return version;
    }

    /**
     * Fills what follows from the rest and keeps the rules that concern several fields; called after every change of fields.
     *
     * @param changed names of the fields that were given values
     * @throws InvalidInput if the record cannot stand as it is
     */
    public void settle(Set<String> changed, Instant now) {}

    /**
     * What it means that these fields have other values now, by whichever way they got them: told once the change is kept.
     *
     * @param changed names of the fields whose values differ from before
     */
    public List<DomainEvent> newsOf(Set<String> changed) {
        return List.of();
    }

    /** The fields every kind has; {@code createdAt} may be given when the record is made. */
    public static <E extends StoredRecord> Fields<E> commonFields() {
        return new Fields<E>()
                .add(Fields.<E>text("externalId", "external_id", StoredRecord::externalId, StoredRecord::knownAs));
    }

    /** The two dates, last in every record. */
    public static <E extends StoredRecord> Fields<E> withDates(Fields<E> fields) {
        return fields.add(Fields.<E>moment("createdAt", "created_at", StoredRecord::createdAt, (r, at) -> {
                    if (at != null) {
                        r.createdAt(at);
                    }
                }))
                .add(Fields.moment("updatedAt", "updated_at", StoredRecord::updatedAt, null));
    }
}
