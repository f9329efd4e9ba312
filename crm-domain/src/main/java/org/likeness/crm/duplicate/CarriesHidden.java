package org.likeness.crm.duplicate;

import org.likeness.crm.kernel.Refusal;

/** Something hangs on the record that whoever merges may not see, and so may not move. */
public final class CarriesHidden extends Refusal {
    private static final long serialVersionUID = 1;

    CarriesHidden() {
        super(
                Sort.FORBIDDEN,
                "Records of others that you may not see hang on the record that would go; ask somebody who sees them to merge.");
    }
}
