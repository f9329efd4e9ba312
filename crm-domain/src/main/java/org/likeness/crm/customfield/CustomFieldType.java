package org.likeness.crm.customfield;

/** What a user-defined field holds. */
public enum CustomFieldType {
    CATEGORY,
    NUMBER,
    DATE,
    YES_NO
}
