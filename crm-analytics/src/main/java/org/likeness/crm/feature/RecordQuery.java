package org.likeness.crm.feature;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.user.Sight;

/**
 * Which leads or deals are read: all that the sight shows, perhaps of one pipeline, the closed ones perhaps of a period.
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
        return select(subject, features) + " WHERE " + condition() + latest;
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
        return select(subject, features) + " WHERE r.id = ?";
    }

    /** The statement for some records. */
    static String some(Subject subject, List<Feature> features, Collection<Long> ids) {
        return select(subject, features)
                + ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " WHERE r.id IN (", ")"));
    }

    private static String select(Subject subject, List<Feature> features) {
        boolean deal = subject == Subject.DEAL;
        boolean custom = features.stream().anyMatch(f -> f.source().place() == Feature.Place.CUSTOM);
        boolean accountCustom = features.stream().anyMatch(f -> f.source().place() == Feature.Place.ACCOUNT_CUSTOM);
        StringBuilder sql = new StringBuilder(
                "SELECT r.id, r.external_id, r.outcome, TIMESTAMPDIFF(DAY, '1970-01-01', r.closed_at), ");
        sql.append(deal ? "r.account_id, r.amount, " : "NULL, NULL, ");
        sql.append(custom ? "r.custom, " : "NULL, ");
        sql.append(accountCustom ? "a.custom" : "NULL");
        for (Feature feature : features) {
            Feature.Place place = feature.source().place();
            if (place == Feature.Place.COLUMN || place == Feature.Place.SIZE_BAND) {
                sql.append(", ").append(feature.source().name());
            }
        }
        sql.append(deal ? " FROM deals r" : " FROM leads r");
        join(sql, features, "ch.", "channels ch ON ch.id = r.channel_id");
        join(sql, features, "ca.", "campaigns ca ON ca.id = r.campaign_id");
        join(sql, features, "u.", "users u ON u.id = r.owner_id");
        join(sql, features, "p.", "products p ON p.id = r.product_id");
        join(sql, features, "pl.", "pipelines pl ON pl.id = r.pipeline_id");
        if (deal) {
            sql.append(" LEFT JOIN accounts a ON a.id = r.account_id");
        }
        join(sql, features, "ach.", "channels ach ON ach.id = a.channel_id");
        return sql.toString();
    }

    private static void join(StringBuilder sql, List<Feature> features, String alias, String table) {
        if (features.stream().anyMatch(f -> f.source().name().startsWith(alias))) {
            sql.append(" LEFT JOIN ").append(table);
        }
    }
}
