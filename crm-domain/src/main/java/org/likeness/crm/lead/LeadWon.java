package org.likeness.crm.lead;

import java.time.Instant;
import org.likeness.crm.kernel.DomainEvent;

/** A lead was won: converted, or said to be won by another system. */
public record LeadWon(long lead, Instant at) implements DomainEvent {}
