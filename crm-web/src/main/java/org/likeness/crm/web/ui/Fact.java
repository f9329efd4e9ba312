package org.likeness.crm.web.ui;

/**
 * One thing known about a record, or not.
 *
 * @param label what it is, in the reader's language
 * @param value as the reader reads it; null when unknown
 * @param field the form field that changes it; null when it cannot be changed
 * @param href what the value opens, or null
 */
public record Fact(String label, String value, String field, String href) {

    public static Fact of(String label, String value, String field) {
        return new Fact(label, value, field, null);
    }
}
