package org.likeness.crm.record;

import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/** A record was deleted. */
public record RecordDeleted(RecordKind kind, long id) implements DomainEvent {}
