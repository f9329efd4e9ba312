package org.likeness.crm.web.ui;

import java.util.List;

/**
 * How like the won customers a record is.
 *
 * @param known whether enough is known of it to compare it
 * @param closer than how many of a hundred won customers it is to the others; null where it resembles none, or nobody can say
 * @param nearest the won customers that resemble it most; may be empty
 */
public record Likeness(boolean known, Integer closer, List<Lookalike> nearest) {

    /** Too little is known to say anything, which has to be said. */
    public static final Likeness UNSAID = new Likeness(false, null, List.of());

    /** It was compared, and resembles nobody. */
    public static final Likeness NOBODY = new Likeness(true, null, List.of());

    public Likeness(int closer, List<Lookalike> nearest) {
        this(true, closer, nearest);
    }
}
