package org.likeness.crm.followup;

/** How a customer was or will be met. */
public enum Method {
    CALL,
    VISIT,
    EMAIL,
    WECHAT,
    MEETING,
    OTHER
}
