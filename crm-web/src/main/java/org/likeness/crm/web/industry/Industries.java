package org.likeness.crm.web.industry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.web.industry.IndustryListView.Entry;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Tally;

/**
 * Reads industries: the words on accounts and leads, and those offered. Words that differ in case only are one, as in lists. Each
 * part reads indexes alone, and counting stops early, so that a page costs the same on a large book.
 */
@ApplicationScoped
@InTransaction
class Industries {
    static final int PAGE = 50;

    /** More of one are not counted: a renaming says how many they really were. */
    static final long COUNTED = 1000;

    @PersistenceContext
    EntityManager em;

    /** One more than a page, where there are more. */
    @SuppressWarnings("unchecked")
    List<Entry> after(String name) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT COALESCE(i.name, n.name), i.id, COALESCE(i.retired, FALSE) FROM ("
                                + part("industry", "accounts") + " UNION " + part("industry", "leads") + " UNION "
                                + part("name", "industries") + ") n LEFT JOIN industries i ON i.name = n.name"
                                + " ORDER BY n.name LIMIT " + (PAGE + 1))
                .setParameter("after", name)
                .getResultList();
        var counts = rows.isEmpty()
                ? List.<Number>of()
                : counts(rows.stream().map(r -> (String) r[0]).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> entry(rows.get(i), counts.get(2 * i), counts.get(2 * i + 1)))
                .toList();
    }

    private static String part(String column, String table) {
        return "(SELECT DISTINCT " + column + " AS name FROM " + table + " WHERE " + column + " > :after ORDER BY "
                + column + " LIMIT " + (PAGE + 1) + ")";
    }

    /** Accounts and leads of each name in turn, asked for at one go. */
    private List<Number> counts(List<String> names) {
        var each = IntStream.range(0, names.size())
                .mapToObj(i -> count("accounts", i) + ", " + count("leads", i))
                .collect(Collectors.joining(", "));
        var query = em.createNativeQuery("SELECT " + each);
        IntStream.range(0, names.size()).forEach(i -> query.setParameter("n" + i, names.get(i)));
        return Stream.of((Object[]) query.getSingleResult())
                .map(Number.class::cast)
                .toList();
    }

    private static String count(String table, int name) {
        return "(SELECT COUNT(*) FROM (SELECT 1 FROM " + table + " WHERE industry = :n" + name + " LIMIT "
                + (COUNTED + 1) + ") c)";
    }

    private static Entry entry(Object[] row, Number accounts, Number leads) {
        return new Entry(
                row[1] == null ? null : Id.text(((Number) row[1]).longValue()),
                (String) row[0],
                row[2] instanceof Boolean yes ? yes : ((Number) row[2]).intValue() != 0,
                Tally.upTo(COUNTED, accounts.longValue()),
                Tally.upTo(COUNTED, leads.longValue()));
    }

    /** The key of the name that is offered or retired. */
    @SuppressWarnings("unchecked")
    Optional<Long> offered(String name) {
        List<Number> ids = em.createNativeQuery("SELECT id FROM industries WHERE name = :name")
                .setParameter("name", name)
                .getResultList();
        return ids.stream().findFirst().map(Number::longValue);
    }

    /** How an industry is written that goes by that name already, in whatever case. */
    @SuppressWarnings("unchecked")
    Optional<String> written(String name) {
        List<String> found = em.createNativeQuery("(SELECT name FROM industries WHERE name = :name)"
                        + " UNION ALL (SELECT industry FROM accounts WHERE industry = :name LIMIT 1)"
                        + " UNION ALL (SELECT industry FROM leads WHERE industry = :name LIMIT 1)")
                .setParameter("name", name)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The records of an industry, however they write it, unless just so. */
    @SuppressWarnings("unchecked")
    List<Long> having(RecordKind kind, String name, String unless) {
        List<Number> ids = em.createNativeQuery("SELECT id FROM " + kind.table()
                        + " WHERE industry = :name AND BINARY industry <> BINARY :unless ORDER BY id")
                .setParameter("name", name)
                .setParameter("unless", unless)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** How many they are. */
    int count(RecordKind kind, String name, String unless) {
        var n = (Number) em.createNativeQuery("SELECT COUNT(*) FROM " + kind.table()
                        + " WHERE industry = :name AND BINARY industry <> BINARY :unless")
                .setParameter("name", name)
                .setParameter("unless", unless)
                .getSingleResult();
        return n.intValue();
    }

    /** The rules of assignment that ask for an industry. */
    List<AssignmentRule> rulesAskingFor(String name) {
        return em.createQuery(
                        "SELECT r FROM AssignmentRule r WHERE r.industries IS NOT NULL ORDER BY r.id",
                        AssignmentRule.class)
                .getResultStream()
                .filter(rule -> rule.industries().stream().anyMatch(name::equalsIgnoreCase))
                .toList();
    }
}
