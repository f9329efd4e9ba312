package org.likeness.crm.web.house;

import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.web.ui.House;

/** The house works otherwise from now on, so that figures in its currency or by its days are to be found anew. */
record HouseChanged(House house) implements DomainEvent {}
