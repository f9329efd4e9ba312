package org.likeness.crm.web.ui;

import java.util.List;

/**
 * How like the won customers a record is.
 *
 * @param closer than how many of a hundred won customers it is to the others; null where too little is known of it to say so
 * @param nearest the won customers that resemble it most; empty where nothing can be said
 */
public record Likeness(Integer closer, List<Lookalike> nearest) {

    /** Nothing can be said, which has to be said. */
    public static final Likeness UNSAID = new Likeness(null, List.of());
}
