package org.likeness.crm.lead;

import java.time.Instant;
import org.likeness.crm.kernel.DomainEvent;

/** A lead became an account, with a contact and a deal where they were made. */
public record LeadConverted(long lead, long account, Long contact, Long deal, Instant at) implements DomainEvent {}
