package org.likeness.crm.web.ui;

/** A record that is named beside another one and can be opened. */
public record Ref(String id, String name) {}
