package org.likeness.crm.web.ui;

/** Words that open something; {@code href} is null where they open nothing. */
public record Link(String words, String href) {

    public static Link of(String words) {
        return new Link(words, null);
    }

    @Override
    public String toString() {
        return words;
    }
}
