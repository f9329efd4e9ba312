package org.likeness.crm.record;

import org.likeness.crm.kernel.Id;

/**
 * How one record is named inside another.
 *
 * @param id as text
 * @param externalId the other system's id, or {@code null}
 * @param name what people call it
 */
public record Reference(String id, String externalId, String name) {
    static Reference of(Object[] row) {
        return new Reference(Id.text(((Number) row[0]).longValue()), (String) row[1], (String) row[2]);
    }
}
