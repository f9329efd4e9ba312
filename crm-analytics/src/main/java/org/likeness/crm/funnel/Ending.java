package org.likeness.crm.funnel;

/** How a visit to a stage ended; the ordinal is the cause in the maths, so OPEN comes first. */
enum Ending {
    /** The deal is still there. */
    OPEN,
    /** On to a later stage, or won. */
    ADVANCED,
    /** Lost from here. */
    LOST,
    /** Back to an earlier stage. */
    MOVED_BACK,
    /** Left, but where to is not known. */
    UNKNOWN
}
