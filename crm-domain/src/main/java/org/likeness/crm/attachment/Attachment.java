package org.likeness.crm.attachment;

import java.time.Instant;

/**
 * One file of a follow-up.
 *
 * @param name what the file was called, without folders
 * @param size in bytes
 * @param addedBy the user who brought it
 */
public record Attachment(long id, long followUp, String name, long size, long addedBy, Instant addedAt) {
    private static final int LONGEST = 255;

    /** A file's name as it may be kept and shown: no folders, no control characters, not too long, its ending kept. */
    public static String named(String given) {
        var name = given == null
                ? ""
                : given.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}|\\p{Cf}", "")
                        .strip();
        if (name.matches("\\.*")) {
            return "file";
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - ending.length()).strip() + ending;
    }
}
