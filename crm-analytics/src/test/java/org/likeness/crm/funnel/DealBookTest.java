package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordDeleted;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.transfer.RecordsTakenBack;
import org.likeness.crm.user.Sight;

class DealBookTest {
    private final Random random = new Random(20260116);
    private final List<Long> deals = new ArrayList<>();
    private final List<Long> stages = new ArrayList<>();
    private DealBook book;
    private long lowest;
    private long pipeline;
    private long rep;
    private long asia;

    @BeforeEach
    void fill() {
        TestDatabase.clear();
        book = fresh();
        try (TestBook rows = new TestBook()) {
            pipeline = rows.pipeline("Direct");
            stages.add(rows.stage(pipeline, "Lead", 0));
            stages.add(rows.stage(pipeline, "Proposal", 1));
            long other = rows.pipeline("Partners");
            stages.add(rows.stage(other, "Asked", 0));
            rep = rows.user("rep");
            asia = rows.account("Asia Ltd", "industry", "Retail");
            for (int i = 0; i < 40; i++) {
                make(rows, i % 5 == 0 ? other : pipeline);
            }
        }
    }

    @Test
    void whatever_changes_it_answers_as_if_everything_were_read_anew() throws SQLException {
        same();
        for (int round = 0; round < 12; round++) {
            for (int step = 0; step < 15; step++) {
                change();
            }
            same();
        }
    }

    @Test
    void a_book_too_large_to_be_kept_is_streamed_with_the_same_answers() throws SQLException {
        book = new DealBook(TestDatabase.dataSource(), Runnable::run, 1);
        same();
        sql("UPDATE deals SET outcome = 'WON'"); // nobody tells: it is read each time
        same();
    }

    @Test
    void deals_are_read_anew_only_when_somebody_says_so() throws SQLException {
        long before = open(book);
        sql("UPDATE deals SET outcome = 'OPEN', closed_at = NULL");
        assertThat(open(book)).isEqualTo(before);
        long version = book.version();
        book.on(new RecordChanged(RecordKind.ACCOUNTS, asia, Set.of("name")));
        assertThat(open(book)).isEqualTo(before);
        assertThat(book.version()).isEqualTo(version);
        book.on(new RecordsImported(RecordKind.DEALS, 1, 1, 1));
        assertThat(open(book)).isEqualTo(deals.size());
        assertThat(book.version()).isGreaterThan(version);
        sql("UPDATE deals SET outcome = 'WON'");
        book.on(new RecordsTakenBack(RecordKind.STAGE_VISITS, 1));
        assertThat(open(book)).isZero();
    }

    @Test
    void read_anew_it_knows_what_others_changed_without_a_word() throws SQLException {
        same();
        sql("UPDATE deals SET outcome = 'OPEN', closed_at = NULL");
        assertThat(open(book)).isLessThan(deals.size());
        book.refresh();
        assertThat(open(book)).isEqualTo(deals.size());
    }

    @Test
    void what_is_told_of_while_it_is_read_anew_is_not_lost() throws SQLException {
        AtomicReference<Runnable> afterReading = new AtomicReference<>(() -> {});
        book = new DealBook(Hooked.afterEachStatement(() -> afterReading.get().run()), Runnable::run);
        same();
        afterReading.set(() -> {
            afterReading.set(() -> {});
            try {
                sql("UPDATE deals SET outcome = IF(outcome = 'OPEN', 'WON', 'OPEN') WHERE id = " + deals.get(0));
                book.on(new RecordChanged(RecordKind.DEALS, deals.get(0), Set.of("outcome")));
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        });
        book.refresh();
        same();
    }

    private void change() throws SQLException {
        long deal = deals.get(random.nextInt(deals.size()));
        switch (random.nextInt(6)) {
            case 0 ->
                sql("UPDATE deals SET outcome = '" + Outcome.values()[random.nextInt(3)] + "' WHERE id = " + deal);
            case 1 ->
                sql("UPDATE deals SET amount = NULL, owner_id = " + rep + ", account_id = " + asia + ", opened_at = "
                        + (random.nextBoolean() ? "NULL" : "'2020-01-02'") + " WHERE id = " + deal);
            case 2 -> {
                try (TestBook rows = new TestBook()) {
                    visit(rows, deal);
                }
            }
            case 3 -> sql("DELETE FROM stage_visits WHERE deal_id = " + deal + " LIMIT 1");
            case 4 -> {
                try (TestBook rows = new TestBook()) {
                    deal = make(rows, pipeline);
                }
                if (random.nextBoolean()) { // made by somebody whose ids are behind
                    long earlier = ++lowest;
                    sql("DELETE FROM stage_visits WHERE deal_id = " + deal);
                    sql("UPDATE deals SET id = " + earlier + " WHERE id = " + deal);
                    deals.set(deals.size() - 1, earlier);
                    deal = earlier;
                }
                book.on(new RecordBroughtBack(RecordKind.DEALS, deal));
            }
            default -> {
                if (deals.size() > 10) {
                    sql("DELETE FROM deals WHERE id = " + deal);
                    deals.remove(deal);
                    book.on(new RecordDeleted(RecordKind.DEALS, deal));
                }
            }
        }
        book.on(new RecordChanged(RecordKind.DEALS, deal, Set.of("any")));
    }

    private void same() {
        LocalDate third = LocalDate.of(2020, 1, 3);
        LocalDate tenth = LocalDate.of(2020, 1, 10);
        Sight reps = Sight.of(Set.of(rep));
        Sight all = Sight.everything();
        for (FunnelQuestion question : List.of(
                FunnelQuestion.now(null, all),
                FunnelQuestion.now(pipeline, reps),
                new FunnelQuestion(null, null, null, tenth, null, null, reps.only(Set.of(rep))),
                new FunnelQuestion(pipeline, third, tenth, null, "industry", null, all))) {
            assertThat(funnel(book, question)).usingRecursiveComparison().isEqualTo(funnel(fresh(), question));
        }
    }

    private static Funnel funnel(DealBook book, FunnelQuestion question) {
        return new Funnels(TestDatabase.dataSource(), book, SmallPipeline.FEBRUARY).of(question);
    }

    private static long open(DealBook book) {
        return funnel(book, FunnelQuestion.now(null, Sight.everything()))
                .winRate()
                .open();
    }

    private static DealBook fresh() {
        return new DealBook(TestDatabase.dataSource(), Runnable::run);
    }

    private long make(TestBook rows, long in) {
        Object owner = random.nextBoolean() ? rep : null;
        String outcome = Outcome.values()[random.nextInt(3)].name();
        String closed = outcome.equals("OPEN") ? null : moment(20);
        long deal = rows.deal(
                in, outcome, moment(1), closed, "amount", random.nextInt(1000), "currency", "EUR", "owner_id", owner);
        deals.add(deal);
        visit(rows, deal);
        visit(rows, deal);
        return deal;
    }

    private void visit(TestBook rows, long deal) {
        rows.visit(deal, stages.get(random.nextInt(3)), moment(1), random.nextBoolean() ? null : moment(10));
    }

    private String moment(int from) {
        return String.format("2020-01-%02d %02d:30:00", from + random.nextInt(10), random.nextInt(24));
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
