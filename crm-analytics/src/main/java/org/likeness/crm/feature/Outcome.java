package org.likeness.crm.feature;

/** What came of a lead or deal. */
public enum Outcome {
    OPEN,
    WON,
    LOST
}
