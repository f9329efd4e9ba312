package org.likeness.crm.followup;

import org.likeness.crm.kernel.Refusal;

/** What a colleague noted of a customer stays as it was noted. */
public final class NotYourFollowUp extends Refusal {
    private static final long serialVersionUID = 1;

    NotYourFollowUp() {
        super(Sort.FORBIDDEN, "A follow-up is changed or deleted by who logged it, by managers and administrators.");
    }
}
