package org.likeness.crm.duplicate;

import java.time.Instant;
import org.likeness.crm.kernel.RecordKind;

/**
 * Two records that were made one.
 *
 * @param survivor the record that stayed
 * @param merged the one that went into it
 * @param name what that one was called
 * @param externalId by which it was known, or {@code null}
 * @param by the user who did it
 * @param undoneAt when it was taken back, or {@code null}
 */
public record Merge(
        long id,
        RecordKind kind,
        long survivor,
        long merged,
        String name,
        String externalId,
        Instant at,
        long by,
        Instant undoneAt) {}
