package org.likeness.crm.kernel;

/** There is no such record, or this user may not know of it. */
public final class RecordNotFound extends Refusal {
    private static final long serialVersionUID = 1;

    public RecordNotFound(RecordKind kind, String id) {
        super(Sort.NOT_FOUND, "There is no record " + id + " among " + kind.path() + ".");
    }
}
