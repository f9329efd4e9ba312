package org.likeness.crm.web.ui;

/**
 * A mark on a record.
 *
 * @param words what it says
 * @param temperature {@code hot}, {@code warm} or {@code cold}
 * @param since who or which rule, and since when, in one short line; may be empty
 */
public record Tag(String words, String temperature, String since) {}
