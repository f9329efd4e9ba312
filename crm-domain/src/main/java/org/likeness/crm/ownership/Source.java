package org.likeness.crm.ownership;

/** By which way a new lead without owner came. */
public enum Source {
    FORM,
    IMPORT,
    API
}
