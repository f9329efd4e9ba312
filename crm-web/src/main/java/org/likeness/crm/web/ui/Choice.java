package org.likeness.crm.web.ui;

/** One value a field may take, and the words for it. */
public record Choice(String value, String words) {}
