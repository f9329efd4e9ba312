package org.likeness.crm.web.palette;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.palette.SearchView.Group;
import org.likeness.crm.web.palette.SearchView.Hit;
import org.likeness.crm.web.record.InSight;
import org.likeness.crm.web.record.InTransaction;

/** Looks records up by what somebody types: by name, initials, person, phone number or address, spelt right or nearly. */
@ApplicationScoped
@InTransaction
public class Found {
    /** Hits looked up at once, since some may be out of sight. */
    private static final int AT_ONCE = 50;

    private static final int TRIED = 500;

    private static final Set<RecordKind> WITH_ACCOUNT = Set.of(RecordKind.CONTACTS, RecordKind.DEALS);

    /** What a record is called, and what tells it from others of that name. */
    private static final Map<RecordKind, String> TOLD = new LinkedHashMap<>();

    static {
        TOLD.put(
                RecordKind.LEADS,
                "COALESCE(t.name, t.contact_name, t.external_id), COALESCE(t.contact_name, t.industry, '')");
        TOLD.put(RecordKind.ACCOUNTS, "t.name, CONCAT_WS(' · ', t.city, t.industry)");
        TOLD.put(RecordKind.CONTACTS, "t.name, CONCAT_WS(' · ', a.name, COALESCE(t.title, t.phone))");
        TOLD.put(RecordKind.DEALS, "t.name, COALESCE(a.name, '')");
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    NameIndexes names;

    /** Groups by kind, so many hits each at most, the nearest first. */
    public List<Group> of(String words, int most, Sight sight) {
        return of(words, most, sight, true);
    }

    /** @param loosely whether words may stand within others, or apart, or be spelt nearly so */
    List<Group> of(String words, int most, Sight sight, boolean loosely) {
        return TOLD.keySet().stream()
                .map(kind -> new Group(
                        kind.path(),
                        names.of(kind)
                                .map(index -> visible(kind, index.find(words, TRIED, loosely), most, sight))
                                .orElseGet(() -> beginning(kind, words, most, sight))))
                .toList();
    }

    private List<Hit> visible(RecordKind kind, List<Long> ids, int most, Sight sight) {
        var hits = new LinkedHashMap<Long, Hit>();
        for (int from = 0; from < ids.size() && hits.size() < most; from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var in = some.stream().map(String::valueOf).collect(Collectors.joining(", ", "t.id IN (", ")"));
            var found = new HashMap<Long, Hit>();
            rows(kind, in, null, AT_ONCE, sight).forEach(r -> found.put(((Number) r[0]).longValue(), hit(kind, r)));
            some.stream().filter(found::containsKey).forEach(id -> hits.put(id, found.get(id)));
        }
        return hits.values().stream().limit(most).toList();
    }

    /** What is found while the names are not read so far. */
    private List<Hit> beginning(RecordKind kind, String words, int most, Sight sight) {
        var begun = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return rows(kind, "t.name LIKE :q", begun, most, sight).stream()
                .map(r -> hit(kind, r))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(RecordKind kind, String condition, String value, int most, Sight sight) {
        var query = em.createNativeQuery("SELECT t.id, " + TOLD.get(kind) + " FROM " + kind.table() + " t"
                        + (WITH_ACCOUNT.contains(kind) ? InSight.account(sight) : "") + " WHERE "
                        + condition + " AND " + RecordTypes.of(kind).sightline().sql(sight, "t"))
                .setMaxResults(most);
        if (value != null) {
            query.setParameter("q", value);
        }
        return query.getResultList();
    }

    private static Hit hit(RecordKind kind, Object[] r) {
        var href = "/" + kind.path() + "/" + Id.text(((Number) r[0]).longValue());
        return new Hit((String) r[1], r[2].equals(r[1]) ? "" : (String) r[2], href);
    }
}
