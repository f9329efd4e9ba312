package org.likeness.crm.web.ui;

/**
 * A won customer that resembles the record.
 *
 * @param href its page
 * @param shared what both have, in a few words; may be empty
 * @param similarity from 0 to 1
 */
public record Lookalike(String href, String name, String shared, double similarity) {}
