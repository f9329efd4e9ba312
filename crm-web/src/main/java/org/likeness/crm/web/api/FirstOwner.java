package org.likeness.crm.web.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;

/**
 * Whom a record belongs to that says nothing of an owner. What a rep or a manager makes is theirs, as it is on the pages; what an administrator or a
 * program makes goes to the pool, but who logs a follow-up or a next step is a person who did or will do it. {@code "owner": null} always means nobody.
 */
final class FirstOwner {
    private static final String OWNER = "owner";
    private static final Set<RecordKind> SOLD =
            Set.of(RecordKind.ACCOUNTS, RecordKind.CONTACTS, RecordKind.LEADS, RecordKind.DEALS);
    private static final Set<RecordKind> DONE = Set.of(RecordKind.FOLLOW_UPS, RecordKind.NEXT_STEPS);
    private static final Set<Role> SELLERS = Set.of(Role.REP, Role.MANAGER);

    private FirstOwner() {}

    static Map<String, Object> named(RecordKind kind, Map<String, Object> sent, Viewer by) {
        var sells = SOLD.contains(kind) && SELLERS.contains(by.role());
        var does = DONE.contains(kind) && by.role() != Role.INTEGRATOR;
        if (sent.containsKey(OWNER) || !sells && !does) {
            return sent;
        }
        var owned = new HashMap<>(sent);
        owned.put(OWNER, Id.text(by.id()));
        return owned;
    }
}
