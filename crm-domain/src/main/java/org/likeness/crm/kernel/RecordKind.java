package org.likeness.crm.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of record; the path is the word used in addresses, imports and the audit trail. */
public enum RecordKind {
    ACCOUNTS,
    CONTACTS,
    LEADS,
    DEALS,
    FOLLOW_UPS,
    NEXT_STEPS,
    PURCHASES,
    PRODUCTS,
    PIPELINES,
    STAGES,
    STAGE_VISITS,
    LOSS_REASONS,
    INDUSTRIES,
    CHANNELS,
    CAMPAIGNS,
    TAGS,
    USERS,
    TEAMS,
    CUSTOM_FIELDS,
    EVENTS,
    FORMS,
    ASSIGNMENT_RULES,
    POOL_RULES;

    /** The word in addresses: {@code follow-ups}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The table: {@code follow_ups}. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind behind a path, if there is one. */
    public static Optional<RecordKind> ofPath(String path) {
        return Arrays.stream(values()).filter(k -> k.path().equals(path)).findFirst();
    }
}
