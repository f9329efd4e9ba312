package org.likeness.crm.web.record;

import org.likeness.crm.kernel.Refusal;

/** Somebody else changed the record after this page was read. */
public final class StaleRecord extends Refusal {
    private static final long serialVersionUID = 1;

    public StaleRecord() {
        super(Sort.STALE, "Somebody else changed this record meanwhile; look at it again.");
    }
}
