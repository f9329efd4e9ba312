package org.likeness.crm.lead;

import java.time.Instant;
import org.likeness.crm.kernel.DomainEvent;

/** A lead was lost, for a reason if one was given. */
public record LeadLost(long lead, Long reason, Instant at) implements DomainEvent {}
