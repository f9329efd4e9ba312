package org.likeness.crm.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.user.Sight;

/**
 * Which leads or deals are read: all that the sight shows, with what it shows of their accounts, perhaps of one pipeline, the closed ones perhaps of a period.
 *
 * @param pipeline id, or {@code null} for all
 * @param from first day of closing, or {@code null}
 * @param to last day of closing, or {@code null}
 * @param only records of this outcome; {@code null} for all
 * @param most how many at most, the last to close first; 0 for all, in any order
 */
public record RecordQuery(
        Subject subject, Long pipeline, LocalDate from, LocalDate to, Sight sight, Outcome only, int most) {

    /** Everything there is. */
    public static RecordQuery all(Subject subject, Long pipeline) {
        return new RecordQuery(subject, pipeline, null, null, Sight.everything(), null, 0);
    }

    /** The records won last. */
    public static RecordQuery latestWon(Subject subject, Long pipeline, int most) {
        return new RecordQuery(subject, pipeline, null, null, Sight.everything(), Outcome.WON, most);
    }

    /** The records that are still open. */
    public static RecordQuery open(Subject subject, Long pipeline) {
        return new RecordQuery(subject, pipeline, null, null, Sight.everything(), Outcome.OPEN, 0);
    }

    /** The statement: id, externalId, outcome, day of closing, account, amount, the custom values of both, then each feature's column. */
    String sql(List<Feature> features) {
        String latest = most == 0 ? "" : " ORDER BY r.closed_at DESC, r.id LIMIT " + most;
        return select(subject, head(subject), features, sight) + " WHERE " + condition() + latest;
    }

    /** The same statement without what belongs to no feature but the id, its rows in the order of their ids. */
    String sqlById(List<Feature> features) {
        return select(subject, "r.id, NULL, NULL, NULL, NULL, NULL, ", features, sight) + " WHERE " + condition()
                + " ORDER BY r.id";
    }

    /** Which records are read, as an SQL condition on them under the name {@code r}. */
    String condition() {
        StringBuilder where = new StringBuilder(sight.sql("r.owner_id"));
        if (pipeline != null && subject == Subject.DEAL) {
            where.append(" AND r.pipeline_id = ").append(pipeline);
        }
        if (from != null) {
            where.append(" AND (r.outcome = 'OPEN' OR r.closed_at >= '")
                    .append(from)
                    .append("')");
        }
        if (to != null) {
            where.append(" AND (r.outcome = 'OPEN' OR r.closed_at < '")
                    .append(to.plusDays(1))
                    .append("')");
        }
        if (only != null) {
            where.append(" AND r.outcome = '").append(only).append('\'');
        }
        return where.toString();
    }

    /** The statement for one record, its id a parameter. */
    static String one(Subject subject, List<Feature> features) {
        return select(subject, head(subject), features, Sight.everything()) + " WHERE r.id = ?";
    }

    /** The statement for some records. */
    static String some(Subject subject, List<Feature> features, Collection<Long> ids) {
        return select(subject, head(subject), features, Sight.everything())
                + ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " WHERE r.id IN (", ")"));
    }

    private static String head(Subject subject) {
        return "r.id, r.external_id, r.outcome, TIMESTAMPDIFF(DAY, '1970-01-01', r.closed_at), "
                + (subject == Subject.DEAL ? "r.account_id, r.amount, " : "NULL, NULL, ");
    }

    private static String select(Subject subject, String head, List<Feature> features, Sight sight) {
        boolean deal = subject == Subject.DEAL;
        boolean custom = features.stream().anyMatch(f -> f.source().place() == Feature.Place.CUSTOM);
        boolean accountCustom = features.stream().anyMatch(f -> f.source().place() == Feature.Place.ACCOUNT_CUSTOM);
        StringBuilder sql = new StringBuilder("SELECT ").append(head);
        sql.append(custom ? "r.custom, " : "NULL, ");
        sql.append(accountCustom ? "a.custom" : "NULL");
        for (Feature feature : features) {
            Feature.Place place = feature.source().place();
            if (place == Feature.Place.COLUMN || place == Feature.Place.SIZE_BAND) {
                sql.append(", ").append(feature.source().name());
            }
        }
        sql.append(deal ? " FROM deals r" : " FROM leads r");
        join(sql, features, "channels ch ON ch.id = r.channel_id", "ch.");
        join(sql, features, "campaigns ca ON ca.id = r.campaign_id", "ca.");
        join(sql, features, "users u ON u.id = r.owner_id", "u.", "tm.");
        join(sql, features, "teams tm ON tm.id = u.team_id", "tm.");
        join(sql, features, "products p ON p.id = r.product_id", "p.");
        join(sql, features, "pipelines pl ON pl.id = r.pipeline_id", "pl.");
        if (deal) {
            sql.append(" LEFT JOIN accounts a ON a.id = r.account_id AND ")
                    .append(sight.whole().sql("a.owner_id"));
        }
        join(sql, features, "channels ach ON ach.id = a.channel_id", "ach.");
        return sql.toString();
    }

    /** Joins a table where some feature is read by one of the aliases. */
    private static void join(StringBuilder sql, List<Feature> features, String table, String... aliases) {
        if (features.stream()
                .anyMatch(f -> Arrays.stream(aliases).anyMatch(f.source().name()::startsWith))) {
            sql.append(" LEFT JOIN ").append(table);
        }
    }
}
