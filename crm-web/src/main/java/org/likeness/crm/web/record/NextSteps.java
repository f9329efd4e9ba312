package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Step;

/** The open next steps of a record, and the nearest of each of many, in one query. */
@ApplicationScoped
@InTransaction
public class NextSteps {
    @PersistenceContext
    EntityManager em;

    @Inject
    Asking asking;

    /** By record id; records without a step are missing. The word is {@code lead}, {@code deal} or {@code account}. */
    public Map<String, Step> of(String word, Collection<String> ids, Say say) {
        var steps = new HashMap<String, Step>();
        open(word, ids).forEach(row -> steps.putIfAbsent(Id.text(((Number) row[0]).longValue()), step(row, say)));
        return steps;
    }

    /** All of one record, the nearest first. */
    List<Step> all(String word, String id, Say say) {
        return open(word, List.of(id)).stream().map(row -> step(row, say)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> open(String word, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var list = ids.stream().map(id -> String.valueOf(Id.parse(id))).collect(Collectors.joining(", "));
        return em.createNativeQuery(
                        "SELECT n." + word + "_id, n.id, n.method, n.body, n.due_at FROM next_steps n WHERE n."
                                + word + "_id IN (" + list + ") AND n.done_at IS NULL AND "
                                + RecordTypes.of(RecordKind.NEXT_STEPS)
                                        .sightline()
                                        .sql(asking.viewer().orElseThrow().sight(), "n")
                                + " ORDER BY n.due_at, n.id")
                .getResultList();
    }

    /**
     * Says in SQL whether a step is due before a day that {@link #day} gives. One due at midnight is due any time that day, whatever the
     * house's hour.
     *
     * @param alias of the table
     * @param day as the parameters are called
     */
    public static String before(String alias, String day) {
        var due = alias + ".due_at";
        return "(" + due + " < :" + day + "Latest AND " + due + " < IF(TIME(" + due + ") = 0, :" + day + "Midnight, :"
                + day + "Start))";
    }

    /** Gives a day to a query that says {@link #before}. */
    public static void day(Query query, String name, LocalDate day, Say say) {
        var midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var start = say.startOf(day);
        query.setParameter(name + "Midnight", midnight)
                .setParameter(name + "Start", start)
                .setParameter(name + "Latest", start.isAfter(midnight) ? start : midnight);
    }

    private static Step step(Object[] row, Say say) {
        var at = Moments.of(row[4]);
        return of(Id.text(((Number) row[1]).longValue()), (String) row[2], (String) row[3], at, say);
    }

    /** A step as pages show it; one due at midnight is due any time that day. */
    public static Step of(String id, String method, String text, Instant at, Say say) {
        var anyTime = at.truncatedTo(ChronoUnit.DAYS).equals(at);
        var local = say.local(at);
        LocalDate day = anyTime ? LocalDate.ofInstant(at, ZoneOffset.UTC) : local.toLocalDate();
        LocalTime time = anyTime ? null : local.toLocalTime();
        var late = (int) Math.max(0, ChronoUnit.DAYS.between(day, say.today()));
        return new Step(id, method == null ? "OTHER" : method, text, day, time, late);
    }
}
