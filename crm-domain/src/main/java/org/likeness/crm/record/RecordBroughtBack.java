package org.likeness.crm.record;

import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/** A deleted record is there again. */
public record RecordBroughtBack(RecordKind kind, long id) implements DomainEvent {}
