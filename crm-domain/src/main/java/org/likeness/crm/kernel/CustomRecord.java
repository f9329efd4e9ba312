package org.likeness.crm.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A record that carries fields users define themselves. Values are text, number ({@link Double}) or yes/no. */
@MappedSuperclass
public abstract class CustomRecord extends ImportedRecord {
    @Column(columnDefinition = "mediumtext")
    @Convert(converter = CustomValuesColumn.class)
    private Map<String, Object> custom = Map.of();

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    /** For Hibernate. */
    protected CustomRecord() {}

    protected CustomRecord(Instant now) {
        super(now);
    }

    /** Notes which user makes it. */
    public void createdBy(long user) {
        createdBy = user;
    }

    /** Who made it, {@code null} where an import, a form or the house itself did, and the two dates: last in every such record. */
    public static <E extends CustomRecord> Fields<E> withOrigin(Fields<E> fields) {
        return withDates(
                fields.add(Fields.reference("createdBy", "created_by", RecordKind.USERS, CustomRecord::maker, null)));
    }

    private Long maker() {
        return createdBy;
    }

    /** The user-defined values by key, in the order of the keys; dates are ISO text. */
    public Map<String, Object> custom() {
        return custom == null ? Map.of() : custom;
    }

    /** Gives one user-defined field a value; {@code null} forgets it. */
    public void custom(String key, Object value) {
        var changed = new TreeMap<>(custom());
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        custom = changed;
    }

    /** Gives many user-defined fields a value at once; {@code null} forgets one. */
    public void custom(Map<String, Object> values) {
        var changed = new TreeMap<>(custom());
        values.forEach((key, value) -> {
            if (value == null) {
                changed.remove(key);
            } else {
                changed.put(key, value);
            }
        });
        custom = changed;
    }
}
