package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.duration.Days;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Funnels;
import org.likeness.crm.funnel.StageRhythm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Person;

/**
 * The rhythm of each stage and the open deals that have fallen out of it. Kept for a minute, or until a deal changes, because
 * it is learnt from every deal of the pipeline.
 */
@ApplicationScoped
public class Rhythms {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final Map<String, Learnt> known = new ConcurrentHashMap<>();

    @Inject
    Funnels funnels;

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    private record Learnt(Map<String, StageRhythm> rhythms, Instant until) {}

    /** The rhythm of each stage by its id, of one pipeline or ({@code null}) of all. */
    public Map<String, StageRhythm> of(Long pipeline, Sight sight) {
        var key = pipeline + " " + sight.sql("o");
        var now = clock.instant();
        var learnt = known.get(key);
        if (learnt == null || learnt.until().isBefore(now)) {
            if (known.size() >= MOST) {
                known.clear();
            }
            learnt = new Learnt(learn(pipeline, sight), now.plus(KEPT));
            known.put(key, learnt);
        }
        return learnt.rhythms();
    }

    /** The open deals that stall, those first that have stayed the most times too long. */
    public List<Stalled> stalled(Long pipeline, Sight sight) {
        var rhythms = of(pipeline, sight);
        var now = Days.of(clock.instant());
        try (Connection connection = source.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql(pipeline, sight))) {
            var found = new ArrayList<Stalled>();
            while (rows.next()) {
                var rhythm = rhythms.get(Id.text(rows.getLong(4)));
                var days = Days.between(rows.getLong(5), now);
                if (rhythm != null && rhythm.stalled(days)) {
                    found.add(stalled(rows, days, rhythm));
                }
            }
            found.sort(
                    Comparator.comparingDouble(Stalled::timesTooLong).reversed().thenComparing(Stalled::id));
            return List.copyOf(found);
        } catch (SQLException failed) {
            throw new IllegalStateException("The stalled deals could not be read.", failed);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordChanged news) {
        if (news.kind() == RecordKind.DEALS || news.kind() == RecordKind.STAGE_VISITS) {
            known.clear();
        }
    }

    private Map<String, StageRhythm> learn(Long pipeline, Sight sight) {
        return funnels.rhythms(FunnelQuestion.now(pipeline, sight)).stream()
                .collect(Collectors.toMap(r -> r.stage().id(), Function.identity()));
    }

    private static String sql(Long pipeline, Sight sight) {
        return "SELECT d.id, d.name, a.name, d.stage_id, " + Days.sql("d.stage_entered_at")
                + ", d.amount, d.currency, u.id, u.name FROM deals d LEFT JOIN accounts a ON a.id = d.account_id"
                + " LEFT JOIN users u ON u.id = d.owner_id WHERE d.outcome = 'OPEN' AND d.stage_entered_at IS NOT NULL"
                + (pipeline == null ? "" : " AND d.pipeline_id = " + pipeline) + " AND " + sight.sql("d.owner_id");
    }

    private static Stalled stalled(ResultSet row, double days, StageRhythm rhythm) throws SQLException {
        var owner = row.getLong(8);
        var person = row.wasNull() ? null : new Person(Id.text(owner), row.getString(9));
        var amount = Optional.ofNullable(row.getBigDecimal(6));
        var currency = row.getString(7);
        return new Stalled(
                Id.text(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                days,
                rhythm,
                amount.map(a -> new Amount(a, currency)).orElse(null),
                person);
    }
}
