package org.likeness.crm.duplicate;

import org.likeness.crm.kernel.DomainEvent;

/** Two records were made one. */
public record RecordsMerged(Merge merge) implements DomainEvent {}
