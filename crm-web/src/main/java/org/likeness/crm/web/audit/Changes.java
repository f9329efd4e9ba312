package org.likeness.crm.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.InTransaction;

/** Reads the trail of changes, newest first; ids grow with time, and so stand for it. */
@ApplicationScoped
@InTransaction
class Changes {
    @PersistenceContext
    EntityManager em;

    /**
     * Which changes are read; what is {@code null} does not matter.
     *
     * @param user who did them
     * @param from from this moment on
     * @param until before this moment
     */
    record Wanted(Long user, RecordKind kind, Long record, Instant from, Instant until) {
        private String sql() {
            return " WHERE TRUE" + (user == null ? "" : " AND c.user_id = " + user)
                    + (kind == null ? "" : " AND c.record_kind = '" + kind + "'")
                    + (record == null ? "" : ofRecord())
                    + (from == null ? "" : " AND c.id >= " + Id.firstOf(from))
                    + (until == null ? "" : " AND c.id < " + Id.firstOf(until));
        }

        /** With all kinds where none is asked for, since the index of records begins with them. */
        private String ofRecord() {
            var kinds = Arrays.stream(RecordKind.values())
                    .map(k -> "'" + k + "'")
                    .collect(Collectors.joining(", ", "(", ")"));
            return (kind == null ? " AND c.record_kind IN " + kinds : "") + " AND c.record_id = " + record;
        }
    }

    /** At most so many, from before one of them when that is given. */
    @SuppressWarnings("unchecked")
    List<Changed> newest(Wanted wanted, int most, Long before) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT c.id, c.changed_at, c.user_id, u.name, c.import_id, c.record_kind, c.record_id, c.field, c.old_value, c.new_value"
                                + " FROM field_changes c LEFT JOIN users u ON u.id = c.user_id" + wanted.sql()
                                + (before == null ? "" : " AND c.id < " + before) + " ORDER BY c.id DESC LIMIT "
                                + most)
                .getResultList();
        return rows.stream().map(Changes::changed).toList();
    }

    long count(Wanted wanted) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM field_changes c" + wanted.sql())
                        .getSingleResult())
                .longValue();
    }

    private static Changed changed(Object[] r) {
        return new Changed(
                number(r[0]),
                Moments.of(r[1]),
                number(r[2]),
                (String) r[3],
                number(r[4]),
                RecordKind.valueOf((String) r[5]),
                number(r[6]),
                (String) r[7],
                (String) r[8],
                (String) r[9]);
    }

    private static Long number(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}
