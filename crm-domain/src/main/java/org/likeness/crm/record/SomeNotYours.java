package org.likeness.crm.record;

import org.likeness.crm.kernel.Refusal;

/** Some of many follow-ups were logged by others: nothing is done to any, since half of an act is hardly what was meant. */
public final class SomeNotYours extends Refusal {
    private static final long serialVersionUID = 1;

    SomeNotYours() {
        super(
                Sort.FORBIDDEN,
                "Some of these follow-ups were logged by others, so nothing was changed. A follow-up is changed or deleted by who"
                        + " logged it, by managers and administrators.");
    }
}
