package org.likeness.crm.feature;

/** Words for people, in both languages of the house. */
public record Label(String en, String zh) {}
