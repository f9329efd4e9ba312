package org.likeness.crm.feature;

import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Id;

/**
 * SQL over the alias {@code r} (the record) that counts what was known of it when it closed, or is by now. What somebody entered by hand
 * after the closing does not count, unless the record itself was entered only then; what an import brought always counts, because imported
 * values have no history. A closing date without a time of day stands for the end of that day.
 */
final class ByThen {
    /** The last moment that counts of a closed record. */
    static final String CLOSING = Days.closing("r.closed_at");

    private static final String LANDMARK = " + INTERVAL 14 DAY";

    private ByThen() {}

    /**
     * How many follow-ups a record had in its first 14 days; NULL where it closed sooner or is younger. Without this landmark one would learn
     * from immortal time: who stays open longer has more follow-ups, and who was won on the second day has few, whatever follow-ups do.
     * Source: Anderson, Cain and Gelber (1983).
     *
     * @param reference column of a follow-up that names the record
     * @param began when the record began
     */
    static String followUps(String reference, String began) {
        String landmark = began + LANDMARK;
        return "CASE WHEN " + landmark + " - INTERVAL 1 MICROSECOND <= IF(r.outcome = 'OPEN', UTC_TIMESTAMP(6), "
                + CLOSING + ")"
                + " THEN (SELECT COUNT(*) FROM follow_ups fu WHERE fu." + reference + " = r.id AND fu.happened_at >= "
                + began
                + " AND fu.happened_at < " + landmark + " AND " + entered("fu") + ") END";
    }

    /**
     * How many different buying roles the contacts of a deal's account {@code a} have; NULL where it has no contact. A role that somebody changed after
     * the closing counts as it was before; a contact who moved to another account counts there.
     */
    static String buyingRoles() {
        String before = "(SELECT COALESCE(fc.old_value, '') FROM field_changes fc WHERE fc.record_kind = 'CONTACTS'"
                + " AND fc.record_id = k.id AND fc.field = 'buyingRole' AND fc.import_id IS NULL AND r.outcome <> 'OPEN'"
                + " AND fc.changed_at > " + CLOSING + " ORDER BY fc.changed_at, fc.id LIMIT 1)";
        return "(SELECT IF(COUNT(*) = 0, NULL, COUNT(DISTINCT NULLIF(COALESCE(" + before + ", k.buying_role), '')))"
                + " FROM contacts k WHERE k.account_id = a.id AND " + entered("k") + ")";
    }

    private static String entered(String alias) {
        // by the id: the day of making may be given by whoever enters a record
        return "(r.outcome = 'OPEN' OR " + alias + ".import_id IS NOT NULL OR " + Id.madeAt(alias + ".id") + " <= "
                + CLOSING + " OR " + Id.madeAt("r.id") + " > " + CLOSING + ")";
    }
}
