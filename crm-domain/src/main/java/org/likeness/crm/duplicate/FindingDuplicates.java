package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;

/** Finds the records that may be the same as one, by a few reads of an index, however many records there are. */
@ApplicationScoped
public class FindingDuplicates {
    /** Records in sight looked at under one key: a name that more have says little. */
    private static final int MOST_OF_A_KEY = 50;

    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    protected FindingDuplicates() {}

    public FindingDuplicates(EntityManager em) {
        this.em = em;
    }

    /** The kinds of records that duplicates are looked for among. */
    public static Set<RecordKind> kinds() {
        return ReadingTraits.COLUMNS.keySet();
    }

    /** What a kept record is recognised by, if the sight reaches it. */
    public List<Traits> traits(RecordKind kind, List<Long> ids, Sight sight) {
        return ReadingTraits.of(em, kind, ids, sight);
    }

    /** The records that may well be the same as a kept one, best first; those told apart from it are left out. */
    public List<DuplicateMatch> of(RecordKind kind, long id, Sight sight, int most) {
        var asked = ReadingTraits.of(em, kind, List.of(id), sight);
        return asked.isEmpty() ? List.of() : like(kind, asked.get(0), sight, Comparing.SURE, most);
    }

    /** The records that may be the same as what is being typed, best first. */
    public List<DuplicateMatch> like(RecordKind kind, Traits typed, Sight sight, int most) {
        return like(kind, typed, sight, Comparing.WORTH_A_LOOK, most);
    }

    /**
     * The records that have the same e-mail address, phone number or company's domain, whatever they are called, the surest first.
     * Contacts are found by address and number only.
     */
    public List<DuplicateMatch> reachedBy(
            RecordKind kind, String email, String phone, String domain, Sight sight, int most) {
        return like(kind, Traits.typed(null, null, email, phone, domain, null), sight, 1, most);
    }

    /** Why two records may be one. */
    public static DuplicateMatch compare(RecordKind kind, Traits one, Traits other) {
        return DuplicateMatch.of(kind, one, other);
    }

    private List<DuplicateMatch> like(RecordKind kind, Traits asked, Sight sight, int least, int most) {
        var ids = sharing(kind, MatchKeys.of(kind, asked), sight);
        ids.remove(asked.id());
        if (asked.id() != 0) {
            ids.removeAll(parted(asked.id()));
        }
        return ReadingTraits.of(em, kind, ids, sight).stream()
                .map(found -> DuplicateMatch.of(kind, asked, found))
                .filter(match -> match.score() >= least)
                .sorted(Comparator.comparingInt(DuplicateMatch::score)
                        .reversed()
                        .thenComparing(match -> match.record().id()))
                .limit(most)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Set<Long> sharing(RecordKind kind, Set<Long> keys, Sight sight) {
        var found = new LinkedHashSet<Long>();
        if (!keys.isEmpty()) {
            var visible = RecordTypes.of(kind).sightline().sql(sight, "t");
            // the key's index leads, each record is then looked up by its id, until enough are in sight
            var sql = keys.stream()
                    .map(key -> "(SELECT t.id FROM duplicate_keys k STRAIGHT_JOIN " + kind.table()
                            + " t ON t.id = k.record_id WHERE k.match_key = " + key + " AND " + visible + " LIMIT "
                            + MOST_OF_A_KEY + ")")
                    .collect(Collectors.joining(" UNION ALL "));
            List<Number> ids = em.createNativeQuery(sql).getResultList();
            ids.forEach(id -> found.add(id.longValue()));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Long> parted(long id) {
        List<Number> ids = em.createNativeQuery(
                        """
                        SELECT other_id FROM duplicate_pairs WHERE one_id = :id AND parted_at IS NOT NULL
                        UNION ALL SELECT one_id FROM duplicate_pairs WHERE other_id = :id AND parted_at IS NOT NULL""")
                .setParameter("id", id)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }
}
