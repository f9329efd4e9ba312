package org.likeness.crm.capture;

/**
 * One question of a form.
 *
 * @param name the lead's field it fills, {@code custom.<key>}, or {@value #MESSAGE}
 * @param label what the visitor reads
 * @param required whether it must be answered
 */
public record FormField(String name, String label, boolean required) {
    /** No field of the lead: what the visitor has to say, kept on the timeline. */
    public static final String MESSAGE = "message";

    private static final String CUSTOM = "custom.";

    public boolean custom() {
        return name.startsWith(CUSTOM);
    }

    /** The key of a user-defined field. */
    public String key() {
        return name.substring(CUSTOM.length());
    }
}
