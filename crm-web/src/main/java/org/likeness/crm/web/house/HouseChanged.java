package org.likeness.crm.web.house;

import org.likeness.crm.kernel.DomainEvent;

/** The house works otherwise from now on, so that figures in its currency or by its days are to be found anew. */
record HouseChanged() implements DomainEvent {}
