package org.likeness.crm.web.ui;

/**
 * A fact that is worth finding out.
 *
 * @param fact in words
 * @param from the chance if it turned out as bad as it may, {@code to} as good
 */
public record Ask(String fact, double from, double to) {}
