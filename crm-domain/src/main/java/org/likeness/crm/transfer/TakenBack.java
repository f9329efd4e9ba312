package org.likeness.crm.transfer;

/**
 * What taking an import back came to.
 *
 * @param removed how many records that it had created are gone
 * @param keptCreated how many stay, since later work depends on them
 * @param freed how many records are gone too of imports that were taken back before, where they had stayed for this one's sake
 * @param restored how many changed records have their old values again
 * @param keptUpdated how many do not, since they were changed again
 */
public record TakenBack(long removed, long keptCreated, long freed, long restored, long keptUpdated) {
    private static final String STAY = " records stay, since later work depends on them";

    /** Sentences about what stays, and what else is gone; {@code null} where neither is so. */
    public String sentence() {
        var gone = freed == 0 ? "" : freed + " records of imports taken back before are gone too.";
        if (keptCreated + keptUpdated == 0) {
            return gone.isEmpty() ? null : gone;
        }
        var parts = keptCreated == 0 ? "" : keptCreated + STAY;
        var changed = keptUpdated == 0 ? "" : keptUpdated + " keep values of it, since they were changed again later";
        return parts + (parts.isEmpty() || changed.isEmpty() ? "" : "; ") + changed + "."
                + (gone.isEmpty() ? "" : " " + gone);
    }

    /** The sentence told before, once fewer records stay. */
    static String fewer(String told, long stay) {
        if (told == null) {
            return null;
        }
        var now = told.replaceFirst("\\d+" + STAY + "(; |\\. ?)?", stay == 0 ? "" : stay + STAY + "$1")
                .strip();
        return now.isEmpty() ? null : now;
    }
}
