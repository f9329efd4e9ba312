package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.user.Sight;

class FunnelsTest {
    private static final LocalDate END = LocalDate.of(2020, 1, 31);

    private static SmallPipeline small;

    @BeforeAll
    static void fill() {
        small = new SmallPipeline();
    }

    @Test
    void deals_are_counted_once_per_stage_and_visits_each_time() {
        Funnel funnel = asOf(END);
        assertThat(funnel.stages())
                .extracting(flow -> flow.stage().name())
                .containsExactly("Lead", "Proposal", "Negotiation", "Dormant");
        assertThat(funnel.stages())
                .extracting(FunnelsTest::counts)
                .containsExactly(
                        List.of(6L, 5L, 4L, 0L, 0L, 1L, 4L),
                        List.of(4L, 3L, 1L, 1L, 1L, 1L, 2L),
                        List.of(2L, 2L, 1L, 0L, 0L, 1L, 1L),
                        List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L));
    }

    @Test
    void a_stage_converts_those_whose_fate_is_final() {
        Funnel funnel = asOf(END);
        assertThat(funnel.stages().get(0).conversion()).isEqualTo(1);
        assertThat(funnel.stages().get(1).conversion()).isEqualTo(.5);
        // prop.test(1, 2, correct = FALSE)$conf.int
        assertThat(funnel.stages().get(1).conversionLow()).isCloseTo(0.09453120573423, within(1e-9));
        assertThat(funnel.stages().get(3).conversion()).isNull();
    }

    @Test
    void a_visit_not_over_counts_as_censored() {
        StageFlow lead = asOf(END).stages().get(0);
        // ended after 4, 2, 6, 4 and 1 days, one still there after 21
        assertThat(lead.dwell().n()).isEqualTo(6);
        assertThat(lead.dwell().events()).isEqualTo(5);
        assertThat(lead.dwell().censored()).isEqualTo(1);
        assertThat(lead.dwell().naiveMean()).isCloseTo(3.4, within(1e-12));
        assertThat(lead.dwell().median()).isEqualTo(4);
        assertThat(lead.dwell().p90()).isNull();
        assertThat(lead.dwellPerDeal().n()).isEqualTo(5);
        assertThat(lead.dwellPerDeal().naiveMean()).isCloseTo((4 + 2 + 10 + 1) / 4.0, within(1e-12));
    }

    @Test
    void a_stage_nobody_visited_is_listed_with_zeros() {
        StageFlow dormant = asOf(END).stages().get(3);
        assertThat(dormant.dwell().n()).isZero();
        assertThat(dormant.dwell().median()).isNull();
        assertThat(dormant.dwell().curve()).isEmpty();
        assertThat(dormant.cumulativeIncidence()).isEmpty();
    }

    @Test
    void chances_of_leaving_compete() {
        // survfit(Surv(c(5, 4, 2, 16), factor(c(1, 2, 3, 0), 0:3)) ~ 1)$pstate
        List<StageChance> proposal = asOf(END).stages().get(1).cumulativeIncidence();
        assertThat(proposal)
                .containsExactly(
                        new StageChance(2, 0, 0, .25),
                        new StageChance(4, 0, .25, .25),
                        new StageChance(5, .25, .25, .25));
    }

    @Test
    void moves_are_counted_between_stages_and_into_the_end() {
        assertThat(asOf(END).transitions())
                .extracting(move -> move.from().name() + " to " + move.to().name() + " " + move.n())
                .containsExactly(
                        "Lead to Proposal 4",
                        "Lead to Negotiation 1",
                        "Proposal to Lead 1",
                        "Proposal to Negotiation 1",
                        "Proposal to LOST 1",
                        "Negotiation to WON 1");
    }

    @Test
    void the_cycle_leaves_out_and_counts_what_makes_no_sense() {
        Funnel funnel = asOf(END);
        DurationEstimate cycle = funnel.cycle();
        assertThat(List.of(cycle.n(), cycle.excluded(), cycle.events(), cycle.censored()))
                .containsExactly(5L, 2L, 2L, 3L);
        assertThat(cycle.naiveMean()).isEqualTo(12.5);
        assertThat(funnel.cycleWon().naiveMean()).isEqualTo(19);
        assertThat(funnel.cycleWon().basis()).isEqualTo(DurationEstimate.Basis.CLOSED_ONLY);
        assertThat(funnel.cycleLost().excluded()).isEqualTo(1);
        assertThat(funnel.winRate().closed().of()).isEqualTo(1);
        assertThat(funnel.winRate().closed().among()).isEqualTo(3);
        assertThat(funnel.winRate().open()).isEqualTo(4);
        // open 4, rate 1/3, amount 1000; the median cycle is not reached
        assertThat(cycle.median()).isNull();
        assertThat(funnel.velocity()).isNull();
        assertThat(funnel.velocityFrom().averageWonAmount()).isEqualTo(1000);
    }

    @Test
    void an_average_over_several_currencies_is_not_told_and_the_funnel_says_why() {
        assertThat(asOf(END).warnings()).isEmpty();
        TestDatabase.inTransaction(em -> {
            em.createNativeQuery(
                            "INSERT INTO deals (id, version, name, pipeline_id, outcome, amount, currency, opened_at,"
                                    + " closed_at, created_at, updated_at) VALUES (17, 0, 'x', " + small.pipeline
                                    + ", 'WON', 5, 'EUR', '2020-01-02', '2020-01-03', '2020-01-02', '2020-01-02')")
                    .executeUpdate();
        });
        try {
            Funnel funnel = asOf(END);
            assertThat(funnel.velocityFrom().averageWonAmount()).isNull();
            assertThat(funnel.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.kind()).isEqualTo("MIXED_CURRENCIES");
                assertThat(warning.detail()).startsWith("Won amounts are in EUR, and without a currency on 1 ");
                assertThat(warning.detailZh()).contains("EUR", "1 个");
            });
        } finally {
            TestDatabase.inTransaction(em ->
                    em.createNativeQuery("DELETE FROM deals WHERE id = 17").executeUpdate());
        }
    }

    @Test
    void a_past_day_is_seen_as_it_was() {
        Funnel funnel = asOf(LocalDate.of(2020, 1, 15));
        DurationEstimate cycle = funnel.cycle();
        assertThat(List.of(cycle.n(), cycle.excluded(), cycle.events(), cycle.censored()))
                .containsExactly(5L, 1L, 1L, 4L);
        assertThat(funnel.winRate().closed().among()).isEqualTo(1);
        assertThat(counts(funnel.stages().get(1))).containsExactly(4L, 3L, 1L, 1L, 1L, 1L, 2L);
        assertThat(counts(funnel.stages().get(2))).containsExactly(2L, 2L, 0L, 0L, 0L, 2L, 0L);
        assertThat(funnel.stamp().dataUpTo()).isEqualTo("2020-01-15T23:59:59.999999Z");
    }

    @Test
    void a_period_selects_by_opening() {
        LocalDate second = LocalDate.of(2020, 1, 2);
        Funnel funnel = small.funnels()
                .of(new FunnelQuestion(
                        small.pipeline, second, LocalDate.of(2020, 1, 3), END, null, null, Sight.everything()));
        assertThat(funnel.cycle().n()).isEqualTo(2);
        assertThat(funnel.winRate().open()).isEqualTo(1);
    }

    @Test
    void each_pair_of_eyes_sees_its_own_funnel() {
        Funnel funnel = small.funnels()
                .of(new FunnelQuestion(small.pipeline, null, null, END, null, null, Sight.of(List.of(small.rep))));
        // the own won deal and the four that nobody owns
        assertThat(funnel.winRate().closed().of()).isEqualTo(1);
        assertThat(funnel.stages().get(0).entered()).isEqualTo(3);
        assertThat(funnel.stamp().rows()).isEqualTo(5);
    }

    @Test
    void a_split_tells_values_apart_and_the_unknown_from_all() {
        Funnel funnel = small.funnels()
                .of(new FunnelQuestion(small.pipeline, null, null, END, "industry", null, Sight.everything()));
        assertThat(funnel.split()).extracting(Slice::value).containsExactly(null, "Retail");
        assertThat(funnel.split().get(1).cycle().n()).isEqualTo(2);
        assertThat(funnel.split().get(1).winRate().of()).isEqualTo(1);
    }

    @Test
    void a_split_does_not_tell_what_an_account_out_of_sight_has() {
        Sight rep = Sight.of(List.of(small.rep));
        Function<Sight, Funnel> seenBy = sight ->
                small.funnels().of(new FunnelQuestion(small.pipeline, null, null, END, "industry", null, sight));
        assertThat(seenBy.apply(rep).split()).extracting(Slice::value).containsExactly(null, "Retail");
        small.giveAccounts(small.other);
        try {
            assertThat(seenBy.apply(rep).split()).extracting(Slice::value).containsOnlyNulls();
            assertThat(seenBy.apply(Sight.of(List.of(small.rep, small.other)).only(List.of(small.rep)))
                            .split())
                    .as("one's own deals alone, of an account that one sees")
                    .extracting(Slice::value)
                    .containsExactly("Retail");
        } finally {
            small.giveAccounts(null);
        }
    }

    @Test
    void a_custom_field_of_deals_or_accounts_tells_them_apart() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO custom_fields (id, record_kind, field_key, name, type, version, created_at, updated_at)"
                            + " VALUES (1, 'DEALS', 'plan', 'Plan', 'CATEGORY', 0, '2020-01-01', '2020-01-01'),"
                            + " (2, 'ACCOUNTS', 'key', 'Key', 'YES_NO', 0, '2020-01-01', '2020-01-01'),"
                            + " (3, 'DEALS', 'seats', 'Seats', 'NUMBER', 0, '2020-01-01', '2020-01-01')");
            statement.execute("UPDATE deals SET custom = '{\"plan\": \"Gold\"}' WHERE outcome = 'WON'");
            statement.execute(
                    "UPDATE deals SET custom = JSON_OBJECT('seats', DAYOFMONTH(opened_at)) WHERE outcome = 'OPEN'");
            statement.execute("UPDATE accounts SET custom = '{\"key\": true}'");
        }
        assertThat(split("custom.plan")).containsExactly(null, "Gold");
        assertThat(split("account.custom.key")).containsExactly(null, "yes");
        assertThat(split("custom.seats")).containsExactlyInAnyOrder(null, "< 5", "5 to < 10", "≥ 10");
        for (String none : List.of("custom.nowhere", "account.custom.plan", "custom.key")) {
            assertThatThrownBy(() -> split(none))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("split ");
        }
        assertThatThrownBy(() -> split("custom.a') FROM users; --")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void any_fact_of_deals_or_their_accounts_tells_them_apart() throws SQLException {
        for (String key : Splits.keys(catalogue())) {
            assertThat(split(key)).as(key).isNotEmpty();
        }
        assertThat(Splits.keys(catalogue()))
                .contains("industry", "sizeBand", "referral", "annualRevenue", "channel", "account.channel", "team")
                .doesNotContain("account.industry");
        assertThat(split("account.industry")).isEqualTo(split("industry"));
    }

    @Test
    void what_gathers_while_a_deal_is_open_tells_none_apart() throws SQLException {
        for (String later : List.of("engagement.followUps", "account.buyingRoles", "buyingRoles")) {
            assertThat(Splits.keys(catalogue())).doesNotContain(later);
            assertThatThrownBy(() -> split(later)).isInstanceOf(InvalidInput.class);
        }
    }

    private static Catalogue catalogue() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            return Catalogue.of(Subject.DEAL, connection);
        }
    }

    private static List<String> split(String by) {
        return small
                .funnels()
                .of(new FunnelQuestion(small.pipeline, null, null, END, by, null, Sight.everything()))
                .split()
                .stream()
                .map(Slice::value)
                .toList();
    }

    @Test
    void what_cannot_be_answered_is_refused_by_name() {
        assertThatThrownBy(() -> new FunnelQuestion(null, END, END.minusDays(1), null, null, null, Sight.everything()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> split("shoe size")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new FunnelQuestion(null, null, null, null, null, -1.0, Sight.everything()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new FunnelQuestion(null, null, null, LocalDate.MAX, null, null, Sight.everything()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> small.funnels().of(FunnelQuestion.now(17L, Sight.everything())))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void the_same_rows_give_the_same_fingerprint() {
        assertThat(asOf(END).stamp()).isEqualTo(asOf(END).stamp());
        assertThat(asOf(END).stamp().digest())
                .isNotEqualTo(asOf(LocalDate.of(2020, 1, 15)).stamp().digest());
    }

    private static Funnel asOf(LocalDate day) {
        return small.funnels().of(new FunnelQuestion(small.pipeline, null, null, day, null, null, Sight.everything()));
    }

    private static List<Long> counts(StageFlow flow) {
        return List.of(
                flow.visits(),
                flow.entered(),
                flow.advanced(),
                flow.lost(),
                flow.movedBack(),
                flow.open(),
                flow.settled());
    }
}
