package org.likeness.crm.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.demo.DemoBook;
import org.likeness.crm.demo.Vocabulary;

/**
 * A large book of business, made fast: a demo book of some thousand accounts, copied inside the database under other ids and names
 * until it has the size that is asked for.
 */
final class BenchBook {
    /** Accounts that are really made up; three leads and somewhat less than four deals for each. */
    private static final int WRITTEN = 5000;

    private static final long SEED = 10;

    /** An id begins with its milliseconds; a copy's lie so much earlier for each round. */
    private static final long ROUND = 3_600_000L << 22;

    private static final List<String> ALL = List.of(
            "accounts",
            "contacts",
            "leads",
            "deals",
            "deal_lines",
            "stage_visits",
            "follow_ups",
            "next_steps",
            "purchases",
            "events",
            "field_changes",
            "taggings");
    private static final Set<String> IDS = Set.of(
            "id",
            "parent_id",
            "account_id",
            "contact_id",
            "lead_id",
            "deal_id",
            "record_id",
            "converted_account_id",
            "converted_contact_id",
            "converted_deal_id");

    private final DataSource database;
    private final Telling telling;

    BenchBook(DataSource database, Telling telling) {
        this.database = database;
        this.telling = telling;
    }

    /** Fills an empty database with at least so many of each. */
    void fill(int accounts, int leads, int deals) throws SQLException {
        var whole = Math.max(1, Math.max(leads / 3, (int) (deals / 3.8)));
        var written = Math.min(WRITTEN, whole);
        DemoBook.fill(database, written, SEED, Vocabulary.ENGLISH, Clock.systemUTC(), telling);
        try (var connection = database.getConnection()) {
            execute(connection, "SET foreign_key_checks = 0, unique_checks = 0");
            var rounds = (whole + written - 1) / written;
            var tables = bounded(connection);
            for (int round = 1; round < rounds; round++) {
                telling.say("  copying the book, " + round + " of " + (rounds - 1));
                for (var table : tables) {
                    copy(connection, table, round);
                }
            }
            var more = Math.max(0, accounts - rounds * written);
            for (int round = rounds; more > 0; round++, more -= written) {
                copy(connection, tables.get(0), round);
            }
            execute(connection, "SET foreign_key_checks = 1, unique_checks = 1");
            execute(connection, "ANALYZE TABLE " + String.join(", ", ALL));
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A table and the id of the first row that was written by itself. */
    private record Written(String table, List<String> columns, long first) {}

    private static List<Written> bounded(Connection connection) throws SQLException {
        var tables = new ArrayList<Written>();
        for (var table : ALL) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id LIMIT 1")) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getMetaData().getColumnName(i));
                }
                tables.add(new Written(table, columns, rows.next() ? rows.getLong("id") : Long.MAX_VALUE));
            }
        }
        return tables;
    }

    private static void copy(Connection connection, Written from, int round) throws SQLException {
        var values = from.columns().stream().map(column -> value(column, round)).collect(Collectors.joining(", "));
        execute(
                connection,
                "INSERT INTO " + from.table() + " (" + String.join(", ", from.columns()) + ") SELECT " + values
                        + " FROM " + from.table() + " WHERE id >= " + from.first());
    }

    private static String value(String column, int round) {
        return IDS.contains(column)
                ? column + " - " + round * ROUND
                : column.equals("name") || column.equals("external_id")
                        ? "CONCAT(" + column + ", ' " + round + "')"
                        : column;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
