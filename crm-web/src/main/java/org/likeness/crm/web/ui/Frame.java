package org.likeness.crm.web.ui;

import java.util.Map;

/**
 * What stands around a page.
 *
 * @param visitor who looks
 * @param place the entry of the navigation that is current
 * @param path the address of this page with its query, to come back to
 * @param whole true for a whole page, false when htmx asks for the content only
 * @param toast the sentence about what was just done, or null
 * @param counts small numbers beside entries of the navigation, by place; {@code today} is shown as overdue
 */
public record Frame(Visitor visitor, String place, String path, boolean whole, Toast toast, Map<String, Tally> counts) {

    public static Frame of(Visitor visitor, String path) {
        return new Frame(visitor, "", path, true, null, Map.of());
    }

    public Frame at(String newPlace) {
        return new Frame(visitor, newPlace, path, whole, toast, counts);
    }

    public Frame contentOnly() {
        return new Frame(visitor, place, path, false, toast, counts);
    }

    public Frame with(Toast newToast) {
        return new Frame(visitor, place, path, whole, newToast, counts);
    }

    public Frame counting(Map<String, Tally> newCounts) {
        return new Frame(visitor, place, path, whole, toast, Map.copyOf(newCounts));
    }

    public String initials() {
        return Person.initialsOf(visitor.name());
    }
}
