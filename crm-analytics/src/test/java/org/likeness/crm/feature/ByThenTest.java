package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;

/** What is read only when asked for: the owner's team, first follow-ups, known buying roles. */
class ByThenTest {
    private static final String FOLLOW_UPS = "engagement.followUps";

    @BeforeEach
    void an_empty_book() {
        TestDatabase.clear();
    }

    @Test
    void first_follow_ups_are_known_of_records_that_were_still_open_after_fourteen_days() throws SQLException {
        try (TestBook book = new TestBook()) {
            long slow = lead(book, "slow", "LOST", "2025-03-01 12:00:00");
            book.followUp("lead_id", slow, "2025-01-01 09:00:00");
            book.followUp("lead_id", slow, "2025-01-14 09:00:00");
            book.followUp("lead_id", slow, "2025-01-15 10:00:00");
            book.followUp("lead_id", slow, "2024-12-31 10:00:00");
            lead(book, "never", "LOST", "2025-03-01 12:00:00");
            long quick = lead(book, "quick", "WON", "2025-01-10 12:00:00");
            book.followUp("lead_id", quick, "2025-01-02 09:00:00");
            lead(book, "on the day", "WON", "2025-01-15 00:00:00");
            book.lead("WON", "2025-01-01 00:00:00", "2025-01-14 00:00:00", "external_id", "by the day before");
            long open = lead(book, "open", "OPEN", null);
            book.followUp("lead_id", open, "2025-01-03 09:00:00");
            book.lead("OPEN", daysAgo(13), null, "external_id", "young");
            book.lead("OPEN", daysAgo(15), null, "external_id", "older");
        }
        assertThat(read(Subject.LEAD, FOLLOW_UPS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "slow",
                        "2.0",
                        "never",
                        "0.0",
                        "quick",
                        "?",
                        "on the day",
                        "0.0",
                        "by the day before",
                        "0.0",
                        "open",
                        "1.0",
                        "young",
                        "?",
                        "older",
                        "0.0"));
    }

    @Test
    void a_follow_up_written_down_after_the_closing_counts_only_if_an_import_brought_it() throws SQLException {
        String early = "2025-01-01 08:00:00";
        String late = "2025-06-01 12:00:00";
        try (TestBook book = new TestBook()) {
            long pipeline = book.pipeline("Sales");
            for (String key : List.of("by hand", "imported", "entered late")) {
                long id = TestBook.idAt(key.equals("entered late") ? late : early);
                Long by = key.equals("imported") ? 7L : null;
                long deal = book.deal(pipeline, "WON", early, "2025-03-01 12:00:00", "external_id", key, "id", id);
                book.followUp("deal_id", deal, "2025-01-02 09:00:00", "id", TestBook.idAt(late), "import_id", by);
                long lead = book.lead(
                        "WON",
                        early,
                        "2025-03-01 12:00:00",
                        "external_id",
                        key,
                        "id",
                        TestBook.idAt(key.equals("entered late") ? late : early));
                book.followUp("lead_id", lead, "2025-01-02 09:00:00", "id", TestBook.idAt(late), "import_id", by);
            }
        }
        for (Subject subject : Subject.values()) {
            assertThat(read(subject, FOLLOW_UPS))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("by hand", "0.0", "imported", "1.0", "entered late", "1.0"));
        }
    }

    @Test
    void buying_roles_are_counted_once_each_as_they_were_known_when_the_deal_closed() throws SQLException {
        long changed;
        try (TestBook book = new TestBook()) {
            long pipeline = book.pipeline("Sales");
            long account = book.account("Acme");
            book.contact(account, "CHAMPION", "2025-01-01 08:00:00");
            book.contact(account, "CHAMPION", "2025-01-01 08:00:00");
            book.contact(account, null, "2025-01-01 08:00:00");
            changed = book.contact(account, "USER", "2025-01-01 08:00:00");
            book.contact(account, "GATEKEEPER", "2025-06-01 08:00:00");
            book.contact(account, "INFLUENCER", "2025-06-01 08:00:00", "import_id", 7L);
            deal(book, pipeline, "closed", "LOST", "2025-03-01 12:00:00", account);
            deal(book, pipeline, "open", "OPEN", null, account);
            long nobody = book.account("Nobody");
            deal(book, pipeline, "nobody", "LOST", "2025-03-01 12:00:00", nobody);
            book.contact(nobody, "USER", "2025-06-01 08:00:00");
            long roleless = book.account("Roleless");
            book.contact(roleless, null, "2025-01-01 08:00:00");
            deal(book, pipeline, "roleless", "LOST", "2025-03-01 12:00:00", roleless);
        }
        // champion, user and influencer are known at first; then the user's part turns out to have been unknown in
        // March
        assertThat(read(Subject.DEAL, "account.buyingRoles"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("closed", "3.0", "open", "4.0", "nobody", "?", "roleless", "0.0"));
        change("CONTACTS", changed, "buyingRole", null, "2025-04-01 08:00:00");
        change("CONTACTS", changed, "buyingRole", "CHAMPION", "2025-05-01 08:00:00");
        assertThat(read(Subject.DEAL, "account.buyingRoles"))
                .containsEntry("closed", "2.0")
                .containsEntry("open", "4.0");
    }

    @Test
    void the_team_is_that_of_the_owner_of_then_as_it_was_then() throws SQLException {
        long north;
        long south;
        long ann;
        long bob;
        long given;
        try (TestBook book = new TestBook()) {
            north = book.team("North");
            south = book.team("South");
            ann = book.user("ann", north);
            bob = book.user("bob", south);
            owned(book, "ann's", ann, "WON", "2025-03-01 12:00:00");
            owned(book, "bob's", bob, "LOST", "2025-03-01 12:00:00");
            owned(book, "bob's late", bob, "LOST", "2025-09-01 12:00:00");
            owned(book, "open", bob, "OPEN", null);
            given = owned(book, "given", ann, "WON", "2025-03-01 12:00:00");
            owned(book, "nobody's", null, "LOST", "2025-03-01 12:00:00");
        }
        // Bob came over from the north in June, and what he had won was Ann's from July on
        change("USERS", bob, "team", "" + north, "2025-06-01 08:00:00");
        change("LEADS", given, "owner", "" + bob, "2025-07-01 08:00:00");
        assertThat(read(Subject.LEAD, "team"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ann's",
                        "North",
                        "bob's",
                        "North",
                        "bob's late",
                        "South",
                        "open",
                        "South",
                        "given",
                        "North",
                        "nobody's",
                        "?"));
    }

    private static long lead(TestBook book, String key, String outcome, String closed) {
        return book.lead(outcome, "2025-01-01 08:00:00", closed, "external_id", key);
    }

    private static long owned(TestBook book, String key, Long owner, String outcome, String closed) {
        return book.lead(outcome, "2025-01-01 08:00:00", closed, "external_id", key, "owner_id", owner);
    }

    private static void deal(TestBook book, long pipeline, String key, String outcome, String closed, long account) {
        String opened = "2025-01-01 08:00:00";
        book.deal(
                pipeline,
                outcome,
                opened,
                closed,
                "external_id",
                key,
                "account_id",
                account,
                "id",
                TestBook.idAt(opened));
    }

    private static String daysAgo(int days) {
        return LocalDateTime.now(ZoneOffset.UTC)
                .minusDays(days)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(12)
                .toString()
                .concat(":00");
    }

    private static void change(String kind, long record, String field, String before, String at) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO field_changes (id, record_kind, record_id, field, old_value, new_value,"
                    + " changed_at) VALUES (" + Id.next() + ", '" + kind + "', " + record + ", '" + field + "', "
                    + (before == null ? "NULL" : "'" + before + "'") + ", 'now', '" + at + "')");
        }
    }

    /** Values by the record's key, a question mark where one is unknown. */
    private static Map<String, String> read(Subject subject, String key) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            List<Feature> features = Catalogue.of(subject, connection).choose(List.of(key), List.of());
            Table table = new RecordReader(features).table(connection, RecordQuery.all(subject, null));
            Map<String, String> values = new TreeMap<>();
            for (int row = 0; row < table.rows(); row++) {
                values.put(table.key(row), text(table.columns().get(0), row));
            }
            return values;
        }
    }

    private static String text(Column column, int row) {
        if (!column.known(row)) {
            return "?";
        }
        return column instanceof Column.Categories c
                ? c.values()[c.codes()[row]]
                : Double.toString(((Column.Numbers) column).values()[row]);
    }
}
