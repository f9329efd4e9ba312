package org.likeness.crm.record;

import java.util.Set;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/**
 * A record was made or got other values.
 *
 * @param kind which kind
 * @param id which record
 * @param fields names of the fields that changed, {@code custom.<key>} among them
 * @param made whether it is new
 */
public record RecordChanged(RecordKind kind, long id, Set<String> fields, boolean made) implements DomainEvent {

    /** A record that was there before got other values. */
    public RecordChanged(RecordKind kind, long id, Set<String> fields) {
        this(kind, id, fields, false);
    }
}
