package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.likeness.crm.account.SizeBand;

/**
 * Takes back what became known only after a record had closed, so that nothing is learnt by hindsight: a value that somebody changed
 * later counts as it was before the first such change. A closing date without a time of day stands for the end of that day. What an import
 * changed stays: imported values have no history, and what they were at an earlier date is unknown. A deal that was given to another
 * account keeps the values of the new one. The team is that which the owner of then was in by then.
 */
final class Hindsight {
    private static final String AFTERWARDS =
            " AND c.import_id IS NULL AND r.outcome <> 'OPEN' AND c.changed_at > " + ByThen.CLOSING + " AND ";
    private static final String ORDER = " ORDER BY r.id, c.field, c.changed_at, c.id";
    private static final String OWNER = "owner";
    private static final String TEAM_OF_OWNER = "owner.team";
    private static final Map<String, String> TABLES = Map.of(
            "ch", "channels", "ach", "channels", "ca", "campaigns", "u", "users", "p", "products", "pl", "pipelines");

    private final RecordQuery query;
    private final List<Feature> features;
    private final Map<String, String> names = new HashMap<>();
    private TeamsThen teams;

    Hindsight(RecordQuery query, List<Feature> features) {
        this.query = query;
        this.features = features;
    }

    /** Puts the values of then into the table and says how many there were. */
    void remove(Connection connection, TableBuilder table) throws SQLException {
        Tally tally = new Tally();
        Subject subject = query.subject();
        if (features.stream().anyMatch(Hindsight::team)) {
            teams = TeamsThen.read(connection);
            String ofOwners = subject.name().toLowerCase(Locale.ROOT) + "s r ON r.owner_id = c.record_id"
                    + " WHERE c.record_kind = 'USERS' AND c.field = 'team'";
            remove(connection, ofOwners, "owner.", table, tally);
        }
        if (subject == Subject.LEAD) {
            remove(connection, "leads r ON r.id = c.record_id WHERE c.record_kind = 'LEADS'", "", table, tally);
        } else {
            remove(connection, "deals r ON r.id = c.record_id WHERE c.record_kind = 'DEALS'", "", table, tally);
            String ofAccounts = "deals r ON r.account_id = c.record_id JOIN accounts a ON a.id = r.account_id AND "
                    + query.sight().whole().sql("a.owner_id") + " WHERE c.record_kind = 'ACCOUNTS'";
            remove(connection, ofAccounts, "account.", table, tally);
        }
        if (tally.values > 0) {
            table.warn(tally.warning());
        }
    }

    private void remove(Connection connection, String changes, String prefix, TableBuilder table, Tally tally)
            throws SQLException {
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            if (prefix.equals("owner.")) {
                // as many as the moved ones closed: streamed, since nothing else is asked meanwhile
                select.setFetchSize(Integer.MIN_VALUE);
            }
            remove(
                    connection,
                    select.executeQuery("SELECT r.id, c.field, c.old_value, " + ByThen.CLOSING
                            + " FROM field_changes c JOIN " + changes + AFTERWARDS + query.condition() + ORDER),
                    prefix,
                    table,
                    tally);
        }
    }

    private void remove(Connection connection, ResultSet changes, String prefix, TableBuilder table, Tally tally)
            throws SQLException {
        try (ResultSet rows = changes) {
            long record = 0;
            String field = "";
            while (rows.next()) {
                boolean first = rows.getLong(1) != record || !rows.getString(2).equals(field);
                record = rows.getLong(1);
                field = rows.getString(2);
                if (first && table.returnTo(record)) {
                    put(connection, prefix + field, rows, table, tally);
                }
            }
        }
    }

    private void put(Connection connection, String changed, ResultSet row, TableBuilder table, Tally tally)
            throws SQLException {
        String before = row.getString(3);
        for (int f = 0; f < features.size(); f++) {
            Feature feature = features.get(f);
            if (team(feature) && (changed.equals(OWNER) || changed.equals(TEAM_OF_OWNER))) {
                table.text(
                        f,
                        changed.equals(OWNER)
                                ? teams.of(before, row.getObject(4, LocalDateTime.class))
                                : teams.named(before));
                tally.count(feature.label());
            } else if (changed.equals(field(feature.key()))) {
                value(connection, feature, f, before, table);
                tally.count(feature.label());
            }
        }
    }

    private static boolean team(Feature feature) {
        return feature.key().equals("team");
    }

    /** The field of the record, or after {@code account.} of its account, that a feature is read from. */
    private static String field(String key) {
        return switch (key) {
            case "sizeBand" -> "employees";
            case "account.sizeBand" -> "account.employees";
            case "product.category" -> "product";
            default -> key;
        };
    }

    private void value(Connection connection, Feature feature, int f, String before, Values into) throws SQLException {
        String[] column = feature.source().name().split("\\.", 2);
        if (feature.source().place() == Feature.Place.SIZE_BAND) {
            into.text(f, before == null ? null : SizeBand.label(Long.parseLong(before)));
        } else if (feature.source().place() == Feature.Place.COLUMN && TABLES.containsKey(column[0])) {
            into.text(f, before == null ? null : name(connection, TABLES.get(column[0]), column[1], before));
        } else {
            ValueText.read(before, feature.kind(), f, into);
        }
    }

    /** What a reference that is kept as an id is called; {@code null} where it is gone. */
    private String name(Connection connection, String table, String column, String id) throws SQLException {
        String key = table + column + id;
        if (!names.containsKey(key)) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + column + " FROM " + table + " WHERE id = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    names.put(key, rows.next() ? rows.getString(1) : null);
                }
            }
        }
        return names.get(key);
    }

    private static final class Tally {
        private final TreeSet<String> english = new TreeSet<>();
        private final TreeSet<String> chinese = new TreeSet<>();
        private int values;

        void count(Label changed) {
            english.add(changed.en());
            chinese.add(changed.zh());
            values++;
        }

        Warning warning() {
            return new Warning(
                    "HINDSIGHT",
                    null,
                    values + " values that were changed after a record had closed count as they were before ("
                            + String.join(", ", english) + ").",
                    values + " 个值在记录关闭之后被修改过，按修改之前的值计算（" + String.join("、", chinese) + "）。");
        }
    }
}
