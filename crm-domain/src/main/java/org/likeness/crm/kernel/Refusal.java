package org.likeness.crm.kernel;

import java.util.List;

/**
 * Why something asked for is not done: named by its class, told in one sentence, shown beside a field where it belongs to one.
 * Never a fault of the program.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What sort of no it is; {@code status} is the HTTP status that says the same. */
    public enum Sort {
        BAD_INPUT(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        UNFIT(422);

        public final int status;

        Sort(int status) {
            this.status = status;
        }
    }

    /** A sentence about one field. */
    public record FieldError(String field, String message) {}

    private final Sort sort;
    private final transient List<FieldError> errors;

    protected Refusal(Sort sort, String sentence) {
        this(sort, sentence, List.of());
    }

    protected Refusal(Sort sort, String sentence, List<FieldError> errors) {
        super(sentence, null, false, false);
        this.sort = sort;
        this.errors = List.copyOf(errors);
    }

    public Sort sort() {
        return sort;
    }

    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
