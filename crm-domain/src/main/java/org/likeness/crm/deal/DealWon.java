package org.likeness.crm.deal;

import java.math.BigDecimal;
import java.time.Instant;
import org.likeness.crm.kernel.DomainEvent;

/** A deal was won. */
public record DealWon(long deal, Long account, BigDecimal amount, Instant at) implements DomainEvent {}
