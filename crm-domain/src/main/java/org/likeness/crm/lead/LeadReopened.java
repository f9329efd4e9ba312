package org.likeness.crm.lead;

import org.likeness.crm.kernel.DomainEvent;

/** A closed lead was taken up again. */
public record LeadReopened(long lead) implements DomainEvent {}
