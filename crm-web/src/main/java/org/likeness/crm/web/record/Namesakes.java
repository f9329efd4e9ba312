package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.Choice;

/** Tells records that are called alike apart while somebody names one: by where they are, what they do, whom they belong to. */
@ApplicationScoped
@InTransaction
public class Namesakes {
    private static final int OFFERED = 300;

    /** A name that more than these have is told apart by its id alone. */
    private static final int MOST = 2000;

    private static final String BETWEEN = " · ";

    /** What tells records of one name apart, the plainest first. */
    private static final Map<RecordKind, List<String>> TRAITS = Map.of(
            RecordKind.ACCOUNTS, List.of("t.city", "t.industry", "t.domain"),
            RecordKind.CONTACTS,
                    List.of(
                            "(SELECT a.name FROM accounts a WHERE a.id = t.account_id AND IN_SIGHT)",
                            "t.title",
                            "t.email"));

    /**
     * One of several records.
     *
     * @param traits what tells it apart, {@code null} where not known
     */
    record Namesake(long id, String name, List<String> traits) {
        /** The name with so many of the traits that are known; with the id where there are no more. */
        String label(int most) {
            var known = traits.stream()
                    .filter(t -> t != null && !t.isBlank())
                    .limit(most)
                    .toList();
            var id = most > traits.size() ? BETWEEN + Id.text(this.id) : "";
            return known.isEmpty() ? name + id : name + BETWEEN + String.join(BETWEEN, known) + id;
        }
    }

    @PersistenceContext
    EntityManager em;

    /** Names to pick from while typing: those that were typed already, then the newest in sight, each told apart from all others. */
    public List<Choice> offered(RecordKind kind, String typed, Sight sight) {
        var rows = new LinkedHashSet<Namesake>(called(kind, List.of(typed), sight));
        rows.addAll(rows(kind, "1 = 1", List.of(), OFFERED, sight));
        return choices(kind, rows, sight);
    }

    /** The people of an account to pick from while typing. */
    public List<Choice> people(long account, Sight sight) {
        return choices(
                RecordKind.CONTACTS,
                rows(RecordKind.CONTACTS, "t.account_id = " + account, List.of(), OFFERED, sight),
                sight);
    }

    private List<Choice> choices(RecordKind kind, Collection<Namesake> rows, Sight sight) {
        var names = rows.stream().map(Namesake::name).distinct().toList();
        var labels = labels(called(kind, names, sight));
        return rows.stream()
                .map(r -> new Choice(
                        labels.getOrDefault(r.id(), r.name()),
                        r.traits().stream().filter(Objects::nonNull).collect(Collectors.joining(BETWEEN))))
                .toList();
    }

    /** What a record is called where others of its name are in sight as well. */
    public String label(RecordKind kind, String id, String name, Sight sight) {
        return labels(called(kind, List.of(name), sight)).getOrDefault(Id.parse(id), name);
    }

    /**
     * The record that somebody means by a name, alone or with what tells it apart; {@code null} for none.
     *
     * @param field that it was typed into
     * @param within a condition on {@code t} that decides among several
     * @throws InvalidInput if several are meant
     */
    Long meant(RecordKind kind, String field, String typed, String within, Sight sight) {
        var named = called(kind, List.of(typed), sight);
        if (named.size() > 1 && within != null) {
            var nearer = rows(kind, within, List.of(typed), MOST, sight);
            named = nearer.isEmpty() ? named : nearer;
        }
        var meant = named.isEmpty() ? told(typed, heads(kind, typed, sight)) : named;
        if (meant.size() > 1) {
            throw new InvalidInput(field, "names several records; choose one of them");
        }
        return meant.isEmpty() ? null : meant.get(0).id();
    }

    /** The only record that somebody may mean by a name. */
    public Optional<Long> one(RecordKind kind, String typed, Sight sight) {
        try {
            return Optional.ofNullable(meant(kind, "name", typed, null, sight));
        } catch (InvalidInput several) {
            return Optional.empty();
        }
    }

    private List<Namesake> heads(RecordKind kind, String typed, Sight sight) {
        var heads = new ArrayList<String>();
        for (int at = typed.indexOf(BETWEEN); at > 0; at = typed.indexOf(BETWEEN, at + 1)) {
            heads.add(typed.substring(0, at));
        }
        return called(kind, heads, sight);
    }

    /** Those whose label begins as it was typed, at any length: others of the name may have come since it was shown. */
    static List<Namesake> told(String typed, List<Namesake> among) {
        return among.stream()
                .filter(n -> {
                    for (int most = 1; most <= n.traits().size() + 1; most++) {
                        if (n.label(most).equalsIgnoreCase(typed)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    /** By id, of those that share their name: the name with as little as tells all of them apart. */
    static Map<Long, String> labels(List<Namesake> all) {
        var labels = new LinkedHashMap<Long, String>();
        all.stream().collect(Collectors.groupingBy(n -> n.name().toLowerCase(Locale.ROOT))).values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> group.forEach(n -> labels.put(n.id(), shortest(n, group))));
        return labels;
    }

    private static String shortest(Namesake one, List<Namesake> group) {
        for (int most = 1; most <= one.traits().size(); most++) {
            var label = one.label(most);
            if (!label.equals(one.name()) && told(label, group).size() == 1) {
                return label;
            }
        }
        return one.label(one.traits().size() + 1);
    }

    private List<Namesake> called(RecordKind kind, List<String> names, Sight sight) {
        var given = names.stream().filter(n -> n != null && !n.isBlank()).toList();
        return given.isEmpty() ? List.of() : rows(kind, "1 = 1", given, MOST, sight);
    }

    @SuppressWarnings("unchecked")
    private List<Namesake> rows(RecordKind kind, String condition, List<String> names, int most, Sight sight) {
        var traits = TRAITS.getOrDefault(kind, List.of());
        var name = References.nameColumn(kind);
        var accounts = RecordTypes.of(RecordKind.ACCOUNTS).sightline().sql(sight, "a");
        var query = em.createNativeQuery("SELECT t.id, " + name
                        + traits.stream()
                                .map(t -> ", " + t.replace("IN_SIGHT", accounts))
                                .collect(Collectors.joining())
                        + " FROM " + kind.table() + " t WHERE " + condition
                        + (names.isEmpty() ? "" : " AND " + name + " IN (:names)") + " AND "
                        + RecordTypes.of(kind).sightline().sql(sight, "t") + " ORDER BY t.id DESC")
                .setMaxResults(most);
        if (!names.isEmpty()) {
            query.setParameter("names", names);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> {
                    var told = new ArrayList<String>();
                    for (int i = 2; i < r.length; i++) {
                        told.add((String) r[i]);
                    }
                    return new Namesake(((Number) r[0]).longValue(), (String) r[1], told);
                })
                .toList();
    }
}
