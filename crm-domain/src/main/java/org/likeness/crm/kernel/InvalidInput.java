package org.likeness.crm.kernel;

import java.util.List;

/** What was sent cannot be used as it is; says which fields and why. */
public final class InvalidInput extends Refusal {
    private static final long serialVersionUID = 1;

    public InvalidInput(String sentence) {
        super(Sort.BAD_INPUT, sentence);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public InvalidInput(List<FieldError> errors) {
        super(
                Sort.BAD_INPUT,
                errors.size() == 1
                        ? errors.get(0).field() + " " + errors.get(0).message() + "."
                        : errors.size() + " fields cannot be used as they are.",
                errors);
    }
}
