package org.likeness.crm.web.home;

import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;

/** Whose day it is: the viewer's own, or that of everybody in sight. Those who lead begin with the team's. */
record Whose(Viewer viewer, boolean team) {
    static Whose of(String asked, Viewer viewer) {
        return new Whose(viewer, asked == null ? viewer.role() != Role.REP : asked.equals("team"));
    }

    /** The same as an SQL condition on the column of an owner. */
    String sql(String ownerColumn) {
        return team ? viewer.sight().sql(ownerColumn) : "(" + ownerColumn + " = " + viewer.id() + ")";
    }
}
