package org.likeness.crm.web.webhook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal.FieldError;

/** The names of what a webhook can be told: the kind of record and what happened to it, such as {@code deals.won}. */
final class HookEvents {
    static final String ALL = "*";
    static final String TEST = "test";
    static final String CREATED = "created";
    static final String CHANGED = "changed";
    static final String DELETED = "deleted";
    static final String BROUGHT_BACK = "brought-back";
    static final String MOVED = "moved";
    static final String WON = "won";
    static final String LOST = "lost";
    static final String MERGED = "merged";
    static final String CONVERTED = "converted";
    static final String GRADE_CHANGED = "grade-changed";

    /** What others wait for; how the house is set up is nobody's event. */
    static final List<RecordKind> KINDS = List.of(
            RecordKind.ACCOUNTS,
            RecordKind.CONTACTS,
            RecordKind.LEADS,
            RecordKind.DEALS,
            RecordKind.FOLLOW_UPS,
            RecordKind.NEXT_STEPS,
            RecordKind.PURCHASES,
            RecordKind.PRODUCTS);

    private HookEvents() {}

    /** Whatever can happen to a kind. */
    static List<String> of(RecordKind kind) {
        var happens = new ArrayList<>(List.of(CREATED, CHANGED, DELETED, BROUGHT_BACK));
        if (kind == RecordKind.DEALS) {
            happens.addAll(List.of(MOVED, WON, LOST, GRADE_CHANGED));
        } else if (kind == RecordKind.LEADS) {
            happens.addAll(List.of(CONVERTED, GRADE_CHANGED));
        }
        if (FindingDuplicates.kinds().contains(kind)) {
            happens.add(MERGED);
        }
        return happens;
    }

    static String name(RecordKind kind, String happened) {
        return kind.path() + "." + happened;
    }

    /** All names, and {@code *} for every one of them. */
    static Set<String> names() {
        var names = new LinkedHashSet<>(List.of(ALL));
        KINDS.forEach(kind -> of(kind).forEach(happened -> names.add(name(kind, happened))));
        return names;
    }

    /** @throws InvalidInput if none is named, or one that does not exist */
    static Set<String> checked(List<String> given) {
        var names = names();
        var errors = new ArrayList<FieldError>();
        for (var name : given == null ? List.<String>of() : given) {
            if (!names.contains(name)) {
                errors.add(new FieldError(
                        "events", "must be among those of /api/v1/webhooks/events; " + name + " is not"));
            }
        }
        if (given == null || given.isEmpty()) {
            errors.add(new FieldError("events", "is required"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new LinkedHashSet<>(given);
    }
}
