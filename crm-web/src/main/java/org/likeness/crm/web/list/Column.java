package org.likeness.crm.web.list;

import org.likeness.crm.kernel.Field;

/**
 * One column of a list.
 *
 * @param key its name in the address
 * @param label what stands above it
 * @param sort the field it sorts by, or {@code null}
 * @param number whether it stands on the right, largest first
 * @param field the field it shows, or {@code null}
 */
public record Column(String key, String label, String sort, boolean number, Field<?> field) {

    /** A column that shows no field of its own. */
    public static Column own(String key, String label, boolean number) {
        return new Column(key, label, null, number, null);
    }
}
