package org.likeness.crm.web.ui;

/**
 * Where in a list this page stands.
 *
 * @param from number of the first row shown, from 1; 0 for an empty list
 * @param to number of the last row shown
 * @param total how many match, or null when not counted
 * @param back address of the page before, or null
 * @param next address of the page after, or null
 */
public record Paging(long from, long to, Tally total, String back, String next) {}
