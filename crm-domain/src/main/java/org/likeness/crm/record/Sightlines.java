package org.likeness.crm.record;

import org.likeness.crm.record.RecordType.Sightline;
import org.likeness.crm.user.Sight;

/** How far sight reaches from one kind of record to another, as SQL on an alias. */
final class Sightlines {
    /** Everybody sees it. */
    static final Sightline SHARED = (sight, t) -> "1 = 1";

    /** It has an owner, or lies in the unowned pool. */
    static final Sightline OWNED = (sight, t) -> sight.sql(t + ".owner_id");

    /** Seen with its account. */
    static final Sightline BY_ACCOUNT = (sight, t) -> unlessAll(sight, through(sight, t, "account", "accounts"));

    /** Seen with its account; without one, by its owner. */
    static final Sightline OF_ACCOUNT = (sight, t) -> unlessAll(
            sight,
            "((" + t + ".account_id IS NULL AND " + OWNED.sql(sight, t) + ") OR "
                    + through(sight, t, "account", "accounts") + ")");

    /** Seen with its account or lead. */
    static final Sightline BY_ACCOUNT_OR_LEAD = (sight, t) -> unlessAll(
            sight, "(" + through(sight, t, "account", "accounts") + " OR " + through(sight, t, "lead", "leads") + ")");

    /** Seen with the nearest record it is about: deal, lead, account, else by its owner. */
    static final Sightline WITH = (sight, t) -> unlessAll(
            sight,
            "CASE WHEN " + t + ".deal_id IS NOT NULL THEN " + through(sight, t, "deal", "deals")
                    + " WHEN " + t + ".lead_id IS NOT NULL THEN " + through(sight, t, "lead", "leads")
                    + " WHEN " + t + ".account_id IS NOT NULL THEN " + through(sight, t, "account", "accounts")
                    + " ELSE " + OWNED.sql(sight, t) + " END");

    private Sightlines() {}

    private static String unlessAll(Sight sight, String condition) {
        return sight.all() ? "1 = 1" : condition;
    }

    private static String through(Sight sight, String t, String word, String table) {
        return "EXISTS (SELECT 1 FROM " + table + " s WHERE s.id = " + t + "." + word + "_id AND "
                + sight.sql("s.owner_id") + ")";
    }
}
