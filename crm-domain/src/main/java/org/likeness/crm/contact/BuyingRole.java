package org.likeness.crm.contact;

/** The part a person plays in a purchase (决策角色). */
public enum BuyingRole {
    DECISION_MAKER,
    ECONOMIC_BUYER,
    INFLUENCER,
    CHAMPION,
    USER,
    GATEKEEPER
}
