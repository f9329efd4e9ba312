package org.likeness.crm.kernel;

/** How a lead or a deal stands. */
public enum Outcome {
    OPEN,
    WON,
    LOST
}
