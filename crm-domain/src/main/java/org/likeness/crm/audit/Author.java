package org.likeness.crm.audit;

/**
 * Who makes a change.
 *
 * @param user the user's id, or {@code null} for the house itself
 * @param importId the import that carries it, or {@code null}
 */
public record Author(Long user, Long importId) {
    /** The house itself: first start, scheduled work. */
    public static final Author HOUSE = new Author(null, null);

    public static Author user(long id) {
        return new Author(id, null);
    }
}
