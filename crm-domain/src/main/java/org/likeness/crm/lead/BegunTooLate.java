package org.likeness.crm.lead;

import java.util.List;
import org.likeness.crm.kernel.Refusal;

/** A lead begins before it ends. */
public final class BegunTooLate extends Refusal {
    private static final long serialVersionUID = 1;

    BegunTooLate() {
        super(
                Sort.UNFIT,
                "The lead cannot have begun after it closed.",
                List.of(new FieldError("createdAt", "lies after the lead closed")));
    }
}
