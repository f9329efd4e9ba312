package org.likeness.crm.web.list;

/**
 * The keys of a list's words.
 *
 * @param title what the list is called
 * @param one what one record is called
 * @param make the button that makes one; {@code null} where none is made from the list
 * @param makeHref where one is made
 * @param matching how many match, for {@code say.count}
 * @param empty what is said where there are none yet, with {@code .how} after it
 * @param views the first tab; the others' follow it after a full stop
 */
public record ListWords(
        String title, String one, String make, String makeHref, String matching, String empty, String views) {}
