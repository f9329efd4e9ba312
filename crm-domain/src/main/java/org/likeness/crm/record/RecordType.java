package org.likeness.crm.record;

import java.time.Instant;
import java.util.function.Function;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Sight;

/**
 * One kind of record with all that the doors need to know of it.
 *
 * @param kind which kind
 * @param entity its class
 * @param fields its fields
 * @param make a new, still empty one
 * @param sightline how a user's sight becomes a condition on its rows
 * @param writers who may write it
 */
public record RecordType<E extends StoredRecord>(
        RecordKind kind,
        Class<E> entity,
        Fields<E> fields,
        Function<Instant, E> make,
        Sightline sightline,
        Writers writers) {

    /** A user's sight as SQL on the rows of an alias. */
    @FunctionalInterface
    public interface Sightline {
        String sql(Sight sight, String alias);
    }

    /** Who may write a kind of record. */
    public enum Writers {
        /** Whoever sees it. */
        ALL,
        /** Managers, integrators and administrators. */
        SHAPERS,
        /** Administrators. */
        ADMINS
    }

    /** Whether its records carry user-defined fields. */
    public boolean carriesCustomFields() {
        return CustomRecord.class.isAssignableFrom(entity);
    }
}
