package org.likeness.crm.lead;

import org.likeness.crm.kernel.Refusal;

/** A lead that somebody owns, or that is closed, cannot be claimed. */
public final class LeadTaken extends Refusal {
    private static final long serialVersionUID = 1;

    LeadTaken() {
        super(Sort.CONFLICT, "Somebody else has this lead already, or it is closed.");
    }
}
