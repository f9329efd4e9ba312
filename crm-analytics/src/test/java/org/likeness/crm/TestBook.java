package org.likeness.crm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;

/** Writes rows of a small book of business straight into the tables, many at once. Moments are UTC, as the columns keep them. */
public final class TestBook implements AutoCloseable {
    /** Two rows entered at the same moment have ids of their own. */
    private static final AtomicLong MADE = new AtomicLong();

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

    /** A field of the user's own for a kind of record, say {@code LEADS}, named as its key. */
    public long customField(String kind, String key, String type) {
        return insert(
                "custom_fields",
                "record_kind",
                kind,
                "field_key",
                key,
                "name",
                key,
                "type",
                type,
                "updated_at",
                NOW,
                "version",
                0);
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

    public long team(String name) {
        return insert("teams", "name", name, "updated_at", NOW, "version", 0);
    }

    public long user(String login, long team) {
        return insert(
                "users",
                "login",
                login,
                "name",
                login,
                "role",
                "REP",
                "team_id",
                team,
                "updated_at",
                NOW,
                "version",
                0);
    }

    /** A contact, with the moment somebody entered it. */
    public long contact(long account, String buyingRole, String created, Object... more) {
        return insert(
                "contacts",
                join(
                        new Object[] {
                            "account_id",
                            account,
                            "name",
                            "contact",
                            "id",
                            idAt(created),
                            "buying_role",
                            buyingRole,
                            "created_at",
                            created,
                            "updated_at",
                            NOW,
                            "version",
                            0
                        },
                        more));
    }

    /** A follow-up of a lead or deal, entered when it happened unless more is said. */
    public long followUp(String reference, long record, String at, Object... more) {
        return insert(
                "follow_ups",
                join(
                        new Object[] {
                            reference,
                            record,
                            "method",
                            "CALL",
                            "happened_at",
                            at,
                            "created_at",
                            at,
                            "updated_at",
                            NOW,
                            "version",
                            0
                        },
                        more));
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

    /** A new id as of a moment: when a row was entered is told by its id. */
    public static long idAt(String moment) {
        long since2020 = Duration.between(
                        LocalDateTime.parse(NOW.replace(' ', 'T')), LocalDateTime.parse(moment.replace(' ', 'T')))
                .toMillis();
        return (since2020 << 22) + (MADE.incrementAndGet() & (1 << 22) - 1);
    }

    private static Object[] join(Object[] first, Object[] then) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private long insert(String table, Object... columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", Id.next());
        if (!table.equals("stage_visits")) {
            values.put("created_at", NOW);
        }
        for (int i = 0; i < columns.length; i += 2) {
            values.put((String) columns[i], columns[i + 1]);
        }
        long id = (long) values.get("id");
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
                    "teams",
                    "custom_fields",
                    "users",
                    "channels",
                    "campaigns",
                    "accounts",
                    "contacts",
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
