package org.likeness.crm.web.audit;

import java.time.Instant;
import org.likeness.crm.kernel.RecordKind;

/**
 * One field of one record that got another value.
 *
 * @param user who did it, {@code null} for the house itself or an import
 * @param importId the import that did it, or {@code null}
 * @param before as kept, {@code null} where there was none
 * @param after as kept, {@code null} where there is none
 */
record Changed(
        long id,
        Instant at,
        Long user,
        String name,
        Long importId,
        RecordKind kind,
        long record,
        String field,
        String before,
        String after) {}
