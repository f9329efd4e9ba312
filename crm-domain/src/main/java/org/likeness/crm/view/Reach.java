package org.likeness.crm.view;

/** Who is offered a saved view. */
public enum Reach {
    /** Whoever saved it. */
    OWN,
    /** The team of whoever saved it. */
    TEAM,
    /** Everybody. */
    SHARED
}
