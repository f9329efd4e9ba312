package org.likeness.crm.feature;

/** What an analysis learns from: leads or deals. */
public enum Subject {
    LEAD,
    DEAL
}
