package org.likeness.crm.web.record;

import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;

/** What a row names, as SQL: what is out of sight is as none. */
public final class InSight {
    private InSight() {}

    /** Joins the account of the rows {@code t} as {@code a}. */
    public static String account(Sight sight) {
        return join(RecordKind.ACCOUNTS, "t.account_id", "a", sight);
    }

    /** Joins records of a kind that a column names, as far as they are in sight. */
    public static String join(RecordKind kind, String column, String as, Sight sight) {
        return " LEFT JOIN " + kind.table() + " " + as + " ON " + as + ".id = " + column + " AND "
                + RecordTypes.of(kind).sightline().sql(sight, as);
    }
}
