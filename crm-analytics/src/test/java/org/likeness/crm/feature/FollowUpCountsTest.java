package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Sight;

class FollowUpCountsTest {
    private static final String OPENED = "2025-01-01 00:00:00";

    @BeforeEach
    void an_empty_book() {
        TestDatabase.clear();
    }

    @Test
    void a_deal_counts_its_own_follow_ups_until_it_closed() throws SQLException {
        try (TestBook book = new TestBook()) {
            long pipeline = book.pipeline("Sales");
            long timed = book.deal(pipeline, "WON", OPENED, "2025-03-10 12:00:00", "external_id", "timed");
            book.followUp("deal_id", timed, "2025-02-01 09:00:00");
            book.followUp("deal_id", timed, "2025-03-10 12:00:00");
            book.followUp("deal_id", timed, "2025-03-10 12:00:01");
            long day = book.deal(pipeline, "LOST", OPENED, "2025-03-10 00:00:00", "external_id", "day");
            book.followUp("deal_id", day, "2025-03-10 17:00:00");
            book.followUp("deal_id", day, "2025-03-11 00:00:00");
            long unknown = book.deal(pipeline, "LOST", OPENED, null, "external_id", "unknown");
            book.followUp("deal_id", unknown, "2025-03-11 00:00:00");
            long open = book.deal(pipeline, "OPEN", OPENED, null, "external_id", "open");
            book.followUp("deal_id", open, "2025-02-01 09:00:00");
            book.deal(pipeline, "LOST", OPENED, "2025-03-10 00:00:00", "external_id", "silent");
            long lead = book.lead("LOST", OPENED, "2025-03-10 00:00:00", "external_id", "lead");
            book.followUp("lead_id", lead, "2025-02-01 09:00:00");
        }
        assertThat(counts(RecordQuery.all(Subject.DEAL, null)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("timed", 2d, "day", 1d, "unknown", 1d, "open", 0d, "silent", 0d));
        assertThat(counts(RecordQuery.all(Subject.LEAD, null))).containsExactly(Map.entry("lead", 1d));
    }

    @Test
    void records_that_were_not_asked_for_are_not_counted() throws SQLException {
        try (TestBook book = new TestBook()) {
            long pipeline = book.pipeline("Sales");
            long early = book.deal(pipeline, "WON", OPENED, "2025-02-10 12:00:00", "external_id", "early");
            book.followUp("deal_id", early, "2025-02-01 09:00:00");
            book.deal(pipeline, "WON", OPENED, "2025-03-10 12:00:00", "external_id", "late");
        }
        LocalDate march = LocalDate.of(2025, 3, 1);
        assertThat(counts(new RecordQuery(Subject.DEAL, null, march, null, Sight.everything(), null, 0)))
                .isNull();
    }

    private static Map<String, Double> counts(RecordQuery query) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            Table table = new RecordReader(java.util.List.of()).table(connection, query);
            double[] counts = FollowUpCounts.read(connection, query, table);
            if (counts == null) {
                return null;
            }
            Map<String, Double> byKey = new TreeMap<>();
            for (int row = 0; row < counts.length; row++) {
                byKey.put(table.key(row), counts[row]);
            }
            return byKey;
        }
    }
}
