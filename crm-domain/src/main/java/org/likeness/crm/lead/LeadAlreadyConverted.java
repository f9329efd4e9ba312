package org.likeness.crm.lead;

import org.likeness.crm.kernel.Refusal;

/** A lead becomes an account once. */
public final class LeadAlreadyConverted extends Refusal {
    private static final long serialVersionUID = 1;

    LeadAlreadyConverted() {
        super(Sort.CONFLICT, "The lead was converted before.");
    }
}
