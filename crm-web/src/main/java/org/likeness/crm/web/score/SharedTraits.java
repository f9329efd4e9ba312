package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.score.Lookalike;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Say;

/** Says of each look-alike what it has in common with the record, the most telling first. */
@ApplicationScoped
@InTransaction
public class SharedTraits {
    private static final int TOLD = 2;

    /** Whoever shares the narrow field shares the broad one after it as well. */
    private static final Map<String, String> IMPLIES = Map.of("subIndustry", "industry", "region", "country");

    private static final List<String> FIELDS = List.of(
            "subIndustry", "industry", "developmentStage", "purchasePattern", "region", "businessType", "country");

    private static final String COLUMNS = "t.id, t.sub_industry, t.industry, t.development_stage, t.purchase_pattern,"
            + " t.region, t.business_type, t.country, t.employees";

    @PersistenceContext
    EntityManager em;

    /** The look-alikes in the reader's words; a deal's own account is none. */
    List<org.likeness.crm.web.ui.Lookalike> told(
            Subject subject, long id, List<Lookalike> alike, Sight sight, Say say) {
        var own = own(subject, id, sight);
        var accounts = read("accounts", ids(alike, RecordKind.ACCOUNTS));
        var leads = read("leads", ids(alike, RecordKind.LEADS));
        return alike.stream()
                .filter(l ->
                        own == null || subject != Subject.DEAL || l.kind() != RecordKind.ACCOUNTS || l.id() != key(own))
                .map(l -> new org.likeness.crm.web.ui.Lookalike(
                        "/" + l.kind().path() + "/" + Id.text(l.id()),
                        l.name(),
                        shared(own, (l.kind() == RecordKind.ACCOUNTS ? accounts : leads).get(l.id()), say),
                        l.similarity()))
                .toList();
    }

    private static String shared(Object[] own, Object[] other, Say say) {
        if (own == null || other == null) {
            return "";
        }
        var same = IntStream.range(0, FIELDS.size())
                .filter(i -> own[i + 1] != null && Objects.equals(own[i + 1], other[i + 1]))
                .mapToObj(FIELDS::get)
                .toList();
        var told = same.stream()
                .filter(field -> same.stream().noneMatch(narrow -> field.equals(IMPLIES.get(narrow))))
                .map(field -> Facts.worded(say, field, own[FIELDS.indexOf(field) + 1]));
        var size = likeSize(own[FIELDS.size() + 1], other[FIELDS.size() + 1])
                ? Stream.of(say.text("like.size"))
                : Stream.<String>empty();
        return Stream.concat(told, size).limit(TOLD).collect(Collectors.joining(say.text("like.and")));
    }

    /** Within half and double the employees. */
    private static boolean likeSize(Object own, Object other) {
        if (!(own instanceof Number a) || !(other instanceof Number b) || a.longValue() <= 0 || b.longValue() <= 0) {
            return false;
        }
        var ratio = a.doubleValue() / b.doubleValue();
        return ratio >= .5 && ratio <= 2;
    }

    /** What is known of the record, or of a deal's account where that is in sight. */
    private Object[] own(Subject subject, long id, Sight sight) {
        var from = subject == Subject.DEAL
                ? " FROM accounts t JOIN deals d ON d.account_id = t.id WHERE d.id IN (:ids) AND "
                        + sight.sql("t.owner_id")
                : " FROM leads t WHERE t.id IN (:ids)";
        return rows(from, List.of(id)).stream().findFirst().orElse(null);
    }

    private Map<Long, Object[]> read(String table, Collection<Long> ids) {
        var found = new HashMap<Long, Object[]>();
        if (!ids.isEmpty()) {
            rows(" FROM " + table + " t WHERE t.id IN (:ids)", ids).forEach(row -> found.put(key(row), row));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String from, Collection<Long> ids) {
        return em.createNativeQuery("SELECT " + COLUMNS + from)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static List<Long> ids(List<Lookalike> alike, RecordKind kind) {
        return alike.stream().filter(l -> l.kind() == kind).map(Lookalike::id).toList();
    }

    private static long key(Object[] row) {
        return ((Number) row[0]).longValue();
    }
}
