package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/** The pairs that may be one, as they were found; and those that somebody told apart. */
@ApplicationScoped
public class DuplicatePairs {
    @PersistenceContext
    private EntityManager em;

    private Changing changing;
    private Clock clock;

    /**
     * Two records that may be one.
     *
     * @param match the second one, with what it has in common with the first
     */
    public record Pair(long id, Traits one, DuplicateMatch match) {}

    /**
     * Some pairs, best first.
     *
     * @param next where the following page begins, {@code null} at the end
     */
    public record Page(List<Pair> items, String next) {}

    /** For CDI. */
    protected DuplicatePairs() {}

    @Inject
    public DuplicatePairs(Changing changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    public DuplicatePairs(EntityManager em, Changing changing, Clock clock) {
        this(changing, clock);
        this.em = em;
    }

    /**
     * The pairs of a kind of which both records are in sight, best first.
     *
     * @param cursor where the page begins, {@code null} for the first
     */
    @SuppressWarnings("unchecked")
    public Page page(RecordKind kind, String cursor, int most, Sight sight) {
        var from = cursor == null || cursor.isEmpty() ? null : Place.read(cursor);
        var query = em.createNativeQuery("SELECT p.id, p.one_id, p.other_id, p.score" + inSight(kind, sight)
                        + (from == null ? "" : " AND (p.score < :score OR p.score = :score AND p.id < :id)")
                        + " ORDER BY p.score DESC, p.id DESC")
                .setParameter("kind", kind.name())
                .setMaxResults(most + 1);
        if (from != null) {
            query.setParameter("score", from.score()).setParameter("id", from.id());
        }
        List<Object[]> rows = query.getResultList();
        var more = rows.size() > most;
        var shown = more ? rows.subList(0, most) : rows;
        var last = more ? shown.get(most - 1) : null;
        return new Page(
                pairs(kind, shown, sight),
                last == null ? null : new Place(((Number) last[3]).intValue(), number(last[0])).text());
    }

    /** How many pairs there are of which both records are in sight. */
    public long count(RecordKind kind, Sight sight) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*)" + inSight(kind, sight))
                        .setParameter("kind", kind.name())
                        .getSingleResult())
                .longValue();
    }

    private static String inSight(RecordKind kind, Sight sight) {
        var seen = RecordTypes.of(kind).sightline();
        return " FROM duplicate_pairs p JOIN " + kind.table() + " a ON a.id = p.one_id JOIN " + kind.table()
                + " b ON b.id = p.other_id WHERE p.record_kind = :kind AND p.parted_at IS NULL AND "
                + seen.sql(sight, "a") + " AND " + seen.sql(sight, "b");
    }

    private List<Pair> pairs(RecordKind kind, List<Object[]> rows, Sight sight) {
        var ids = new HashSet<Long>();
        rows.forEach(r -> ids.addAll(List.of(number(r[1]), number(r[2]))));
        Map<Long, Traits> traits = new HashMap<>();
        ReadingTraits.of(em, kind, ids, sight).forEach(t -> traits.put(t.id(), t));
        var pairs = new ArrayList<Pair>();
        for (var row : rows) {
            var one = traits.get(number(row[1]));
            var other = traits.get(number(row[2]));
            if (one != null && other != null) {
                pairs.add(new Pair(number(row[0]), one, DuplicateMatch.of(kind, one, other)));
            }
        }
        return pairs;
    }

    /**
     * Remembers that two records are not the same.
     *
     * @throws org.likeness.crm.kernel.NotAllowed if the role may not write them
     */
    public void part(RecordKind kind, long one, long other, Viewer by) {
        changing.refuseUnlessMayWrite(kind, by);
        if (one == other) {
            throw new CannotMerge.SameRecord();
        }
        em.createNativeQuery(
                        """
                        INSERT INTO duplicate_pairs (id, record_kind, one_id, other_id, score, found_at, parted_at, parted_by)
                        VALUES (:id, :kind, :one, :other, 0, :now, :now, :user)
                        ON DUPLICATE KEY UPDATE parted_at = VALUES(parted_at), parted_by = VALUES(parted_by)""")
                .setParameter("id", Id.next())
                .setParameter("kind", kind.name())
                .setParameter("one", Math.min(one, other))
                .setParameter("other", Math.max(one, other))
                .setParameter("now", clock.instant())
                .setParameter("user", by.id())
                .executeUpdate();
    }

    /** Takes back that two records are not the same; does nothing where nobody said so. */
    public void unite(RecordKind kind, long one, long other, Viewer by) {
        changing.refuseUnlessMayWrite(kind, by);
        em.createNativeQuery(
                        "UPDATE duplicate_pairs SET parted_at = NULL, parted_by = NULL WHERE one_id = :one AND other_id = :other")
                .setParameter("one", Math.min(one, other))
                .setParameter("other", Math.max(one, other))
                .executeUpdate();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** Where a page ended. */
    private record Place(int score, long id) {
        String text() {
            return score + "-" + Id.text(id);
        }

        static Place read(String text) {
            var parts = text.split("-(?=[^-]*$)", 2);
            var id = parts.length == 2 && parts[0].matches("-?\\d{1,6}") ? Id.parse(parts[1]) : null;
            if (id == null) {
                throw new InvalidInput("cursor", "is not one that this list gave out");
            }
            return new Place(Integer.parseInt(parts[0]), id);
        }
    }
}
