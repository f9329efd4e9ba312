package org.likeness.crm.deal;

import java.time.Instant;
import org.likeness.crm.kernel.DomainEvent;

/** A deal was lost, for a reason if one was given. */
public record DealLost(long deal, Long account, Long reason, Instant at) implements DomainEvent {}
