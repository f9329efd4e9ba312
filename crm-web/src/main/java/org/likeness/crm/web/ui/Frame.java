package org.likeness.crm.web.ui;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands around a page.
 *
 * @param visitor who looks
 * @param place the entry of the navigation that is current
 * @param path the address of this page with its query, to come back to
 * @param whole true for a whole page, false when htmx asks for the content only
 * @param parts true when the page is open and only those of its parts are sent that may have changed
 * @param toast the sentence about what was just done, or null
 * @param counts small numbers beside entries of the navigation, by place; {@code today} is shown as overdue
 */
public record Frame(
        Visitor visitor,
        String place,
        String path,
        boolean whole,
        boolean parts,
        Toast toast,
        Map<String, Tally> counts) {

    private static final Pattern RECORD = Pattern.compile("/(lead|deal|account|contact)s/([0-9A-Z]{13})(?:[/?#].*)?");

    public static Frame of(Visitor visitor, String path) {
        return new Frame(visitor, "", path, true, false, null, Map.of());
    }

    public Frame at(String newPlace) {
        return new Frame(visitor, newPlace, path, whole, parts, toast, counts);
    }

    public Frame contentOnly() {
        return new Frame(visitor, place, path, false, parts, toast, counts);
    }

    /** For a page that is open already at an address. */
    public Frame inParts(String openPath) {
        return new Frame(visitor, place, openPath, false, true, toast, counts);
    }

    public Frame with(Toast newToast) {
        return new Frame(visitor, place, path, whole, parts, newToast, counts);
    }

    public Frame counting(Map<String, Tally> newCounts) {
        return new Frame(visitor, place, path, whole, parts, toast, Map.copyOf(newCounts));
    }

    /** The record that this page is about, as {@code deal:7}; null on other pages. */
    public String about() {
        return about(path);
    }

    /** The record that a page is about, by its address. */
    public static String about(String path) {
        var record = RECORD.matcher(path);
        return record.matches() ? record.group(1) + ":" + record.group(2) : null;
    }

    public String initials() {
        return Person.initialsOf(visitor.name());
    }
}
