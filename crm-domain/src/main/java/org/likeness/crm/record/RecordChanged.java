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
 */
public record RecordChanged(RecordKind kind, long id, Set<String> fields) implements DomainEvent {}
