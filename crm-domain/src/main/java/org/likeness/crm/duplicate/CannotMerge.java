package org.likeness.crm.duplicate;

import org.likeness.crm.kernel.Refusal;

/** Two records that cannot be made one, or parted again, as they stand. */
public final class CannotMerge extends Refusal {
    private static final long serialVersionUID = 1;

    CannotMerge(String sentence) {
        super(Sort.CONFLICT, sentence);
    }
}
