package org.likeness.crm.tag;

/** How quickly a tag changes: by attributes, by windows over history, by the event just received. */
public enum Temperature {
    COLD,
    WARM,
    HOT
}
