package org.likeness.crm.kernel;

/** The record is visible, but this user's role may not do that. */
public final class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1;

    public NotAllowed(String sentence) {
        super(Sort.FORBIDDEN, sentence);
    }
}
