package org.likeness.crm.transfer;

/**
 * What taking an import back came to.
 *
 * @param removed how many records that it had created are gone
 * @param keptCreated how many stay, since later work depends on them
 * @param restored how many changed records have their old values again
 * @param keptUpdated how many do not, since they were changed again
 */
public record TakenBack(long removed, long keptCreated, long restored, long keptUpdated) {
    /** A sentence about what stays, {@code null} where nothing does. */
    public String sentence() {
        if (keptCreated + keptUpdated == 0) {
            return null;
        }
        var parts = keptCreated == 0 ? "" : keptCreated + " records stay, since later work depends on them";
        var changed = keptUpdated == 0 ? "" : keptUpdated + " keep values of it, since they were changed again later";
        return parts + (parts.isEmpty() || changed.isEmpty() ? "" : "; ") + changed + ".";
    }
}
