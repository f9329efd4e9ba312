package org.likeness.crm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;

/** Writes rows of a small book of business straight into the tables, many at once. Moments are UTC, as the columns keep them. */
public final class TestBook implements AutoCloseable {
    private static final String NOW = "2020-01-01 00:00:00";

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();

    public TestBook() {
        try {
            connection = TestDatabase.dataSource().getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pipeline(String name) {
        return insert("pipelines", "name", name, "position", 0, "updated_at", NOW, "version", 0);
    }

    public long stage(long pipeline, String name, int position) {
        return insert(
                "stages", "pipeline_id", pipeline, "name", name, "position", position, "updated_at", NOW, "version", 0);
    }

    /** A deal; opened and closed are dates, date-times or {@code null}. */
    public long deal(long pipeline, String outcome, String opened, String closed, Object... more) {
        return insert(
                "deals",
                join(
                        new Object[] {
                            "pipeline_id",
                            pipeline,
                            "name",
                            "deal",
                            "outcome",
                            outcome,
                            "opened_at",
                            opened,
                            "closed_at",
                            closed,
                            "updated_at",
                            NOW,
                            "version",
                            0
                        },
                        more));
    }

    /** @param of {@code deal_id} or {@code lead_id} */
    public long followUp(String of, long record, String at) {
        return insert("follow_ups", of, record, "method", "CALL", "happened_at", at, "updated_at", NOW, "version", 0);
    }

    public long visit(long deal, long stage, String entered, String left) {
        return insert("stage_visits", "deal_id", deal, "stage_id", stage, "entered_at", entered, "left_at", left);
    }

    public long channel(String name) {
        return insert("channels", "name", name, "updated_at", NOW, "version", 0);
    }

    public long campaign(String name, Long channel, Double cost, Object... more) {
        return insert(
                "campaigns",
                join(
                        new Object[] {"name", name, "channel_id", channel, "cost", cost, "updated_at", NOW, "version", 0
                        },
                        more));
    }

    public long user(String login) {
        return insert("users", "login", login, "name", login, "role", "REP", "updated_at", NOW, "version", 0);
    }

    public long account(String name, Object... more) {
        return insert("accounts", join(new Object[] {"name", name, "updated_at", NOW, "version", 0}, more));
    }

    /** A lead, with the moment it was created. */
    public long lead(String outcome, String created, String closed, Object... more) {
        return insert(
                "leads",
                join(
                        new Object[] {
                            "outcome",
                            outcome,
                            "created_at",
                            created,
                            "closed_at",
                            closed,
                            "updated_at",
                            NOW,
                            "version",
                            0
                        },
                        more));
    }

    private static Object[] join(Object[] first, Object[] then) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private long insert(String table, Object... columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        long id = Id.next();
        values.put("id", id);
        if (!table.equals("stage_visits")) {
            values.put("created_at", NOW);
        }
        for (int i = 0; i < columns.length; i += 2) {
            values.put((String) columns[i], columns[i + 1]);
        }
        try {
            PreparedStatement insert = inserts.computeIfAbsent(sql(table, values.keySet()), this::prepare);
            int place = 1;
            for (Object value : values.values()) {
                insert.setObject(place++, moment(value));
            }
            insert.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private static Object moment(Object value) {
        return value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d.\\d\\d:\\d\\d:\\d\\d")
                ? LocalDateTime.parse(text.replace(' ', 'T'))
                : value;
    }

    private static String sql(String table, Iterable<String> columns) {
        String names = String.join(", ", columns);
        String marks = java.util.stream.StreamSupport.stream(columns.spliterator(), false)
                .map(column -> "?")
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")";
    }

    private PreparedStatement prepare(String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            for (String table : List.of(
                    "users",
                    "channels",
                    "campaigns",
                    "accounts",
                    "pipelines",
                    "stages",
                    "deals",
                    "leads",
                    "stage_visits",
                    "follow_ups")) {
                for (var insert : inserts.entrySet()) {
                    if (insert.getKey().startsWith("INSERT INTO " + table + " ")) {
                        insert.getValue().executeBatch();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
