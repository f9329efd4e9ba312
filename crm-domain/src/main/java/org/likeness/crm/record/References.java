package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;

/** Turns ids into names going out, and ids, external ids or names into ids coming in. */
@ApplicationScoped
public class References {
    @PersistenceContext
    private EntityManager em;

    private final KeptNames kept = new KeptNames();
    private final Kept<RecordKind, Map<String, CustomFieldType>> fields = new Kept<>(Set.of(RecordKind.CUSTOM_FIELDS));

    /** For CDI. */
    protected References() {}

    public References(EntityManager em) {
        this.em = em;
    }

    void changing(@Observes DomainEvent news) {
        kept.forget(news);
        fields.forget(news);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        changing(news);
    }

    /** The names of many records of one kind at once; ids of deleted ones are missing. */
    public Map<Long, Reference> named(RecordKind kind, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : kept.of(kind, ids, missing -> read(kind, missing));
    }

    /** The same, without those that the sight does not reach: a record names another only to who may see it. */
    public Map<Long, Reference> named(RecordKind kind, Collection<Long> ids, Sight sight) {
        return named(kind, sight.all() || RecordTypes.seenByAll(kind) ? ids : seen(kind, ids, sight));
    }

    @SuppressWarnings("unchecked")
    private List<Long> seen(RecordKind kind, Collection<Long> ids, Sight sight) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var list = ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
        List<Number> found = em.createNativeQuery("SELECT t.id FROM " + kind.table() + " t WHERE t.id IN (" + list
                        + ") AND " + RecordTypes.of(kind).sightline().sql(sight, "t"))
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<Long, Reference> read(RecordKind kind, Collection<Long> ids) {
        var found = new HashMap<Long, Reference>();
        var list = ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
        List<Object[]> rows = em.createNativeQuery("SELECT id, external_id, " + nameColumn(kind) + " FROM "
                        + kind.table() + " WHERE id IN (" + list + ")")
                .getResultList();
        rows.forEach(row -> found.put(((Number) row[0]).longValue(), Reference.of(row)));
        return found;
    }

    /** The record a caller means by an id, an external id or (users) a login, among those the sight reaches. */
    @SuppressWarnings("unchecked")
    public Optional<Long> resolve(RecordKind kind, String text, Sight sight) {
        var visible = RecordTypes.of(kind).sightline().sql(sight, "t");
        var id = Id.parse(text);
        if (id != null
                && KeptNames.keeps(kind)
                && RecordTypes.seenByAll(kind)
                && named(kind, List.of(id)).containsKey(id)) {
            return Optional.of(id);
        }
        List<Number> found = em.createNativeQuery("SELECT t.id FROM " + kind.table()
                        + " t WHERE (t.id = :id OR t.external_id = :text"
                        + (kind == RecordKind.USERS ? " OR t.login = :text" : "")
                        + ") AND " + visible + " ORDER BY t.id = :id DESC, t.external_id = :text DESC")
                .setParameter("id", id == null ? -1L : id)
                .setParameter("text", text)
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(Number::longValue).findFirst().or(() -> byAlias(kind, text, visible));
    }

    private Optional<Long> byAlias(RecordKind kind, String text, String visible) {
        return Optional.ofNullable(Aliases.of(em, kind, List.of(text)).get(text))
                .filter(id -> !em.createNativeQuery(
                                "SELECT t.id FROM " + kind.table() + " t WHERE t.id = :id AND " + visible)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty());
    }

    /** The records that external ids mean which no record carries any more. */
    Collection<Long> meant(RecordKind kind, Collection<String> externalIds) {
        return Aliases.of(em, kind, externalIds).values();
    }

    /** Whether a tag has that id or name. */
    boolean isTag(String text) {
        var id = Id.parse(text);
        return !em.createNativeQuery("SELECT x.id FROM tags x WHERE x.id = :id OR x.name = :name")
                .setParameter("id", id == null ? -1L : id)
                .setParameter("name", text)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The keys of the user-defined fields that a kind has at present. */
    Set<String> customKeys(RecordKind kind) {
        return customTypes(kind).keySet();
    }

    /** What each of them holds. */
    Map<String, CustomFieldType> customTypes(RecordKind kind) {
        return fields.of(kind, this::readTypes);
    }

    private Map<String, CustomFieldType> readTypes(RecordKind kind) {
        return em.createQuery("SELECT f.key, f.type FROM CustomField f WHERE f.kind = :kind", Object[].class)
                .setParameter("kind", CustomField.Carrier.valueOf(kind.name()))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (CustomFieldType) row[1]));
    }

    /** The SQL by which a kind is called; leads may go by the person's name. */
    public static String nameColumn(RecordKind kind) {
        return switch (kind) {
            case LEADS -> "COALESCE(name, contact_name, external_id)";
            case FOLLOW_UPS, EVENTS, PURCHASES -> "external_id";
            case NEXT_STEPS -> "body";
            case POOL_RULES -> "external_id";
            default -> "name";
        };
    }
}
