package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.user.Sight;

class DealScoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);

    private final WinModels models = new WinModels(TestDatabase.dataSource());
    private final WinScores scores = new WinScores(TestDatabase.dataSource(), models);

    @Test
    void what_changes_on_an_account_changes_the_scores_of_all_its_open_deals_and_of_no_closed_one()
            throws SQLException {
        TestDatabase.clear();
        long account;
        List<Long> open;
        long closed;
        try (TestBook book = new TestBook()) {
            long sales = book.pipeline("Sales");
            long renewals = book.pipeline("Renewals");
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < 600; i++) {
                boolean finance = random.nextBoolean();
                long of = book.account("Account " + i, "industry", finance ? "Finance" : "Retail");
                String outcome = random.nextDouble() < (finance ? .8 : .2) ? "WON" : "LOST";
                String day = "2025-" + String.format("%02d", 1 + i / 51) + "-15 00:00:00";
                book.deal(sales, outcome, "2025-01-01 00:00:00", day, "account_id", of);
            }
            account = book.account("Change", "industry", "Retail");
            String now = "2026-01-01 00:00:00";
            open = List.of(
                    book.deal(sales, "OPEN", now, null, "account_id", account),
                    book.deal(sales, "OPEN", now, null, "account_id", account),
                    book.deal(renewals, "OPEN", now, null, "account_id", account));
            closed = book.deal(sales, "LOST", now, now, "account_id", account);
        }
        new TrainingWinModel(TestDatabase.dataSource(), models, CLOCK)
                .train(WinQuestion.of(Subject.DEAL), Progress.NONE);
        double before = probability(open.get(0));
        execute("UPDATE accounts SET industry = 'Finance' WHERE id = " + account);
        new KeepingScores(TestDatabase.dataSource(), scores)
                .on(new RecordChanged(RecordKind.ACCOUNTS, account, Set.of("industry")));
        assertThat(LongStream.of(open.get(0), open.get(1), open.get(2)).mapToObj(id -> probability(id)))
                .allMatch(p -> p > before + .3);
        assertThat(probability(open.get(2)))
                .isEqualTo(scores.ofDeal(open.get(2), Sight.everything())
                        .orElseThrow()
                        .probability());
        assertThat(probability(closed)).isZero();

        execute("UPDATE deals SET outcome = 'WON' WHERE id = " + open.get(0));
        new KeepingScores(TestDatabase.dataSource(), scores)
                .on(new RecordChanged(RecordKind.DEALS, open.get(0), Set.of("outcome")));
        assertThat(probability(open.get(0)))
                .as("what is won has no chance any more")
                .isZero();
        execute("UPDATE deals SET outcome = 'OPEN' WHERE id = " + open.get(0));
        new KeepingScores(TestDatabase.dataSource(), scores)
                .on(new RecordChanged(RecordKind.DEALS, open.get(0), Set.of("outcome")));
        assertThat(probability(open.get(0))).isPositive();
        execute("UPDATE deals SET outcome = 'LOST' WHERE id = " + open.get(1));
        new ScoringOpenRecords(TestDatabase.dataSource(), models).score(Subject.DEAL, Progress.NONE);
        assertThat(probability(open.get(1))).as("closed by an import").isZero();
    }

    @Test
    void an_account_out_of_sight_is_one_reason_that_names_none_of_its_facts_and_the_sum_stays() throws SQLException {
        TestDatabase.clear();
        long rep;
        long deal;
        long open;
        try (TestBook book = new TestBook()) {
            rep = book.user("rep");
            long other = book.user("other");
            long sales = book.pipeline("Sales");
            long web = book.channel("Web");
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < 600; i++) {
                boolean finance = random.nextBoolean();
                boolean large = random.nextBoolean();
                boolean online = random.nextBoolean();
                long of = book.account(
                        "Account " + i,
                        "industry",
                        finance ? "Finance" : "Retail",
                        "region",
                        large ? "North" : "South");
                double chance = .5 + (finance ? .2 : -.2) + (large ? .15 : -.15) + (online ? .1 : -.1);
                book.deal(
                        sales,
                        random.nextDouble() < chance ? "WON" : "LOST",
                        "2025-01-01 00:00:00",
                        "2025-" + String.format("%02d", 1 + i / 51) + "-15 00:00:00",
                        "account_id",
                        of,
                        "channel_id",
                        online ? web : null);
            }
            long hidden = book.account("Hidden", "industry", "Finance", "region", "North", "owner_id", other);
            long seen = book.account("Seen", "industry", "Finance", "region", "North", "owner_id", rep);
            String now = "2026-01-01 00:00:00";
            deal = book.deal(sales, "OPEN", now, null, "account_id", hidden, "channel_id", web, "owner_id", rep);
            open = book.deal(sales, "OPEN", now, null, "account_id", seen, "channel_id", web, "owner_id", rep);
        }
        new TrainingWinModel(TestDatabase.dataSource(), models, CLOCK)
                .train(WinQuestion.of(Subject.DEAL), Progress.NONE);
        Sight sight = Sight.of(List.of(rep));

        WinScore whole = scores.ofDeal(deal, Sight.everything()).orElseThrow();
        assertThat(whole.reasons())
                .filteredOn(reason -> reason.feature().startsWith("account."))
                .hasSizeGreaterThan(1);
        WinScore told = scores.ofDeal(deal, sight).orElseThrow();
        assertThat(told.logOdds()).isEqualTo(whole.logOdds());
        assertThat(told.reasons()).extracting(Reason::feature).contains("account", "channel");
        assertThat(told.reasons().toString()).doesNotContain("account.", "Finance", "North");
        assertThat(told.baseLogOdds()
                        + told.reasons().stream().mapToDouble(Reason::logOdds).sum())
                .isCloseTo(told.logOdds(), within(1e-9));
        var many = new ManyReasons(TestDatabase.dataSource(), models).of(Subject.DEAL, List.of(deal, open), sight);
        assertThat(many.get(deal)).isEqualTo(told.reasons());
        assertThat(many.get(open)).isEqualTo(whole.reasons());
        assertThat(scores.ofDeal(deal, sight.only(List.of(rep))).orElseThrow().reasons())
                .as("however the sight is narrowed")
                .isEqualTo(told.reasons());
        WhatIfs whatIfs = new WhatIfs(TestDatabase.dataSource(), models);
        WhatIf supposed = whatIfs.of(Subject.DEAL, deal, Map.of(), sight).orElseThrow();
        assertThat(supposed.facts())
                .extracting(WhatIf.Fact::feature)
                .contains("channel")
                .noneMatch(feature -> feature.startsWith("account."));
        assertThat(supposed.reasons()).isEqualTo(told.reasons());
        assertThatThrownBy(() -> whatIfs.of(Subject.DEAL, deal, Map.of("account.industry", "Retail"), sight))
                .as("what of it differs would tell what it is")
                .isInstanceOf(InvalidInput.class);
    }

    /** What the deal carries, 0 for nothing. */
    private static double probability(long deal) {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT win_probability FROM deals WHERE id = " + deal);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
