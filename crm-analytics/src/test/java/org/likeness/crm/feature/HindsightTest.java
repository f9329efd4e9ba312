package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;

class HindsightTest {
    private long channel;

    @BeforeEach
    void an_empty_book() {
        TestDatabase.clear();
    }

    @Test
    void a_closed_lead_counts_as_it_was_known_when_it_closed() throws SQLException {
        long lost;
        try (TestBook book = new TestBook()) {
            channel = book.channel("Fair");
            long now = book.channel("Web");
            lost = lead(book, "lost", "LOST", "2025-03-10 12:00:00", now);
            lead(book, "kept", "WON", "2025-03-10 12:00:00", now);
        }
        change("LEADS", lost, "industry", "'Finance'", "2025-03-11 08:00:00", null);
        change("LEADS", lost, "industry", "'Telecom'", "2025-04-01 08:00:00", null);
        change("LEADS", lost, "employees", "'12'", "2025-03-11 08:00:00", null);
        change("LEADS", lost, "channel", "'" + channel + "'", "2025-03-11 08:00:00", null);
        change("LEADS", lost, "referral", "'true'", "2025-03-11 08:00:00", null);
        change("LEADS", lost, "city", "NULL", "2025-03-11 08:00:00", null);

        Table table = read(Subject.LEAD, "industry", "employees", "sizeBand", "channel", "referral", "city");
        assertThat(row(table, "lost"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "industry", "Finance",
                        "employees", "12.0",
                        "sizeBand", "10-49",
                        "channel", "Fair",
                        "referral", "yes",
                        "city", "unknown"));
        assertThat(row(table, "kept")).containsEntry("industry", "Retail").containsEntry("city", "Lyon");
        assertThat(table.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo("HINDSIGHT");
            assertThat(warning.detail())
                    .startsWith("6 values")
                    .contains("(Channel, City, Employees, Industry, Referral, Size)");
        });
    }

    @Test
    void what_changed_before_or_on_a_closing_day_without_a_time_stays() throws SQLException {
        long lead;
        try (TestBook book = new TestBook()) {
            lead = lead(book, "day", "LOST", "2025-03-10 00:00:00", null);
        }
        change("LEADS", lead, "industry", "'Finance'", "2025-03-10 17:00:00", null);
        change("LEADS", lead, "city", "'Paris'", "2025-03-11 00:00:01", null);
        Table table = read(Subject.LEAD, "industry", "city");
        assertThat(row(table, "day")).containsEntry("industry", "Retail").containsEntry("city", "Paris");
    }

    @Test
    void an_open_lead_and_what_an_import_wrote_count_as_they_are() throws SQLException {
        long open;
        long imported;
        try (TestBook book = new TestBook()) {
            open = lead(book, "open", "OPEN", null, null);
            imported = lead(book, "imported", "WON", "2025-03-10 12:00:00", null);
        }
        change("LEADS", open, "industry", "'Finance'", "2025-06-01 08:00:00", null);
        change("LEADS", imported, "industry", "'Finance'", "2025-06-01 08:00:00", 7L);
        Table table = read(Subject.LEAD, "industry");
        assertThat(row(table, "open")).containsEntry("industry", "Retail");
        assertThat(row(table, "imported")).containsEntry("industry", "Retail");
        assertThat(table.warnings()).isEmpty();
    }

    @Test
    void each_deal_sees_its_account_as_it_was_when_that_deal_closed() throws SQLException {
        long account;
        try (TestBook book = new TestBook()) {
            long pipeline = book.pipeline("Sales");
            account = book.account("Acme", "industry", "Retail");
            book.deal(pipeline, "WON", "2025-01-01 00:00:00", "2025-02-01 12:00:00", deal("early", account));
            book.deal(pipeline, "LOST", "2025-01-01 00:00:00", "2025-09-01 12:00:00", deal("late", account));
        }
        change("ACCOUNTS", account, "industry", "'Finance'", "2025-06-01 08:00:00", null);
        Table table = read(Subject.DEAL, "account.industry");
        assertThat(row(table, "early")).containsEntry("account.industry", "Finance");
        assertThat(row(table, "late")).containsEntry("account.industry", "Retail");
    }

    @Test
    void what_an_account_out_of_sight_has_or_had_is_not_known() throws SQLException {
        long rep;
        long account;
        try (TestBook book = new TestBook()) {
            rep = book.user("rep");
            long pipeline = book.pipeline("Sales");
            account = book.account("Acme", "industry", "Retail", "region", "North", "owner_id", book.user("other"));
            book.contact(account, "CHAMPION", "2024-01-01 00:00:00");
            book.deal(
                    pipeline,
                    "WON",
                    "2025-01-01 00:00:00",
                    "2025-02-01 12:00:00",
                    "external_id",
                    "mine",
                    "account_id",
                    account,
                    "owner_id",
                    rep);
        }
        change("ACCOUNTS", account, "industry", "'Finance'", "2025-06-01 08:00:00", null);
        String[] keys = {"account.industry", "account.region", "account.buyingRoles"};
        assertThat(row(read(Subject.DEAL, Sight.of(List.of(rep)), keys), "mine").values())
                .containsOnly("unknown");
        assertThat(row(read(Subject.DEAL, keys), "mine").values()).containsExactlyInAnyOrder("1.0", "Finance", "North");
    }

    private static Object[] deal(String key, long account) {
        return new Object[] {"external_id", key, "account_id", account};
    }

    private static long lead(TestBook book, String key, String outcome, String closed, Long channel) {
        return book.lead(
                outcome,
                "2025-01-01 00:00:00",
                closed,
                "external_id",
                key,
                "industry",
                "Retail",
                "city",
                "Lyon",
                "employees",
                900,
                "referral",
                false,
                "channel_id",
                channel);
    }

    private static void change(String kind, long record, String field, String before, String at, Long importId)
            throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO field_changes (id, record_kind, record_id, field, old_value, new_value,"
                    + " changed_at, import_id) VALUES (" + Id.next() + ", '" + kind + "', " + record + ", '" + field
                    + "', " + before + ", 'now', '" + at + "', " + importId + ")");
        }
    }

    private static Table read(Subject subject, String... keys) throws SQLException {
        return read(subject, Sight.everything(), keys);
    }

    private static Table read(Subject subject, Sight sight, String... keys) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            List<Feature> features = Catalogue.of(subject, connection).choose(List.of(keys), List.of());
            return new RecordReader(features)
                    .table(connection, new RecordQuery(subject, null, null, null, sight, null, 0));
        }
    }

    private static Map<String, String> row(Table table, String key) {
        int row = java.util.stream.IntStream.range(0, table.rows())
                .filter(r -> table.key(r).equals(key))
                .findFirst()
                .orElseThrow();
        Map<String, String> values = new TreeMap<>();
        table.columns().forEach(column -> values.put(column.key(), text(column, row)));
        return values;
    }

    private static String text(Column column, int row) {
        if (!column.known(row)) {
            return "unknown";
        }
        return column instanceof Column.Categories c
                ? c.values()[c.codes()[row]]
                : Arrays.toString(new double[] {((Column.Numbers) column).values()[row]})
                        .replaceAll("[\\[\\]]", "");
    }
}
