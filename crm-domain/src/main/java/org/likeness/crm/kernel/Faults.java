package org.likeness.crm.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.Refusal.FieldError;

/** Gathers what is wrong with a record, so that all of it is told at once. */
public final class Faults {
    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** What has not come yet has not happened. */
    public void refuseToCome(String field, Instant at, Instant now) {
        if (at != null && Moments.toCome(at, now)) {
            add(field, Moments.TO_COME);
        }
    }

    /** What somebody else found wrong as well. */
    public void gather(Runnable rule) {
        try {
            rule.run();
        } catch (InvalidInput e) {
            errors.addAll(e.errors());
        }
    }

    /** @throws InvalidInput with all of it, if anything is wrong */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
