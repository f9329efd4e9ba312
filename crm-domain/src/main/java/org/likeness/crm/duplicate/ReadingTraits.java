package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;

/** Reads what records are recognised by. */
final class ReadingTraits {
    /** The kinds that people enter twice. */
    static final Map<RecordKind, String> COLUMNS = Map.of(
            RecordKind.ACCOUNTS,
            "t.name, NULL, t.email, t.phone, t.domain, NULL, t.parent_id, t.city, t.country, t.city",
            RecordKind.CONTACTS,
            "NULL, t.name, t.email, t.phone, NULL, t.account_id, NULL, NULL, NULL,"
                    + " (SELECT a.name FROM accounts a WHERE a.id = t.account_id)",
            RecordKind.LEADS,
            "t.name, t.contact_name, t.email, t.phone, t.domain, NULL, NULL, t.city, t.country, t.contact_name");

    private ReadingTraits() {}

    /** Those of some records that are in sight. */
    static List<Traits> of(EntityManager em, RecordKind kind, Collection<Long> ids, Sight sight) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var in = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "t.id IN (", ")"));
        return where(em, kind, in + " AND " + RecordTypes.of(kind).sightline().sql(sight, "t"), ids.size());
    }

    /** Those of the next records in the order of their ids. */
    static List<Traits> after(EntityManager em, RecordKind kind, long id, String among, int most) {
        return where(em, kind, "t.id > " + id + among + " ORDER BY t.id", most);
    }

    @SuppressWarnings("unchecked")
    private static List<Traits> where(EntityManager em, RecordKind kind, String condition, int most) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT t.id, " + COLUMNS.get(kind) + " FROM " + kind.table() + " t WHERE " + condition)
                .setMaxResults(most)
                // whatever is asked for here was flushed before
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return rows.stream().map(ReadingTraits::read).toList();
    }

    private static Traits read(Object[] r) {
        return new Traits(
                ((Number) r[0]).longValue(),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                r[6] == null ? null : (Long) ((Number) r[6]).longValue(),
                r[7] == null ? null : (Long) ((Number) r[7]).longValue(),
                (String) r[8],
                (String) r[9],
                (String) r[10]);
    }
}
