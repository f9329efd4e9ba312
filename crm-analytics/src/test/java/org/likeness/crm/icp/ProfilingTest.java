package org.likeness.crm.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Books;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.stats.MeanRatio;
import org.likeness.crm.user.Sight;

class ProfilingTest {
    @Test
    void outcomes_of_pure_chance_have_no_ideal_customer() {
        long silent = IntStream.range(0, 100)
                .filter(seed -> Profiling.of(Books.leads(600, 0, seed), ProfileQuestion.By.COUNT)
                                .status()
                        == IdealProfile.Status.NO_SIGNAL)
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(95);
    }

    @Test
    void amounts_that_a_few_large_deals_carry_make_no_ideal_customer_of_chance() {
        long silent = IntStream.range(0, 100)
                .filter(seed ->
                        Profiling.of(skewed(seed), ProfileQuestion.By.REVENUE).status()
                                == IdealProfile.Status.NO_SIGNAL)
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(95);
    }

    /** 1,200 deals, every other one won by chance, for log-normal amounts, with four features of eight values that tell nothing. */
    private static Table skewed(int seed) {
        Random random = new Random(seed);
        TableBuilder table = new TableBuilder();
        for (String key : List.of("a", "b", "c", "d")) {
            table.column(key, Kind.CATEGORY);
        }
        for (int i = 0; i < 1200; i++) {
            Outcome outcome = random.nextBoolean() ? Outcome.WON : Outcome.LOST;
            double amount = Math.exp(1.3 * random.nextGaussian());
            table.row(i, null, outcome, null, outcome == Outcome.WON ? amount : 0, Table.NO_DAY);
            for (int feature = 0; feature < 4; feature++) {
                table.text(feature, "v" + random.nextInt(8));
            }
        }
        return table.build();
    }

    @Test
    void a_value_that_three_records_have_is_tested_neither_for_itself_nor_as_what_the_others_lack() {
        TableBuilder table = new TableBuilder();
        int column = table.column("industry", Kind.CATEGORY);
        for (int i = 0; i < 1000; i++) {
            boolean rare = i < 3;
            table.row(i, null, rare || i % 20 == 0 ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            table.text(column, rare ? "Rare" : "Usual");
        }
        IdealProfile profile = Profiling.of(table.build(), ProfileQuestion.By.COUNT);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.NO_SIGNAL);
        assertThat(profile.traits()).allMatch(value -> Double.isNaN(value.p()));
    }

    @Test
    void a_planted_trait_is_found_by_count_and_by_revenue() {
        for (ProfileQuestion.By by : ProfileQuestion.By.values()) {
            IdealProfile profile = Profiling.of(Books.leads(3000, 1, 7), by);
            assertThat(profile.status()).isEqualTo(IdealProfile.Status.OK);
            assertThat(profile.traits().stream()
                            .filter(v -> v.trait() && v.lift().value() > 1))
                    .extracting(TraitValue::feature)
                    .contains("industry", "employees")
                    .doesNotContain("custom.visits", "needsApproval", "custom.code");
        }
    }

    @Test
    void values_that_win_only_together_are_a_combination() {
        IdealProfile profile = Profiling.of(Books.together(4000, 3), ProfileQuestion.By.COUNT);
        assertThat(profile.combinations().get(0).parts())
                .containsExactlyInAnyOrder(
                        new Combination.Part("industry", "Finance"), new Combination.Part("needsApproval", "yes"));
        Combination best = profile.combinations().get(0);
        assertThat(best.winRate().rate()).isBetween(.6, .8);
        assertThat(best.timesBestPart()).isGreaterThan(1.5);
        assertThat(best.q()).isLessThan(.01);
        assertThat(profile.combinations()).noneMatch(c -> c.parts().stream()
                .anyMatch(part -> part.feature().equals("city")));
    }

    @Test
    void chance_makes_hardly_any_combination() {
        long wrong = IntStream.range(0, 40)
                .mapToObj(seed -> Books.leads(600, 0, seed))
                .filter(table -> !new Combining(table, ClosedRows.of(table, false), table.columns())
                        .found()
                        .isEmpty())
                .count();
        assertThat(wrong).isLessThanOrEqualTo(3);
    }

    // by hand: 60 of 100 yes won, 30 of 100 no won; G of (60,40,30,70) = 18.4839 in R
    @Test
    void yes_and_no_are_one_test() {
        IdealProfile profile = Profiling.of(yesAndNo(), ProfileQuestion.By.COUNT);
        TraitValue yes = profile.traits().get(0);
        TraitValue no = profile.traits().get(1);
        assertThat(yes.value()).isEqualTo("yes");
        assertThat(yes.lift().value()).isCloseTo(.6 / .45, within(1e-12));
        assertThat(yes.shareOfWon()).isCloseTo(60 / 90d, within(1e-12));
        assertThat(yes.q()).isEqualTo(yes.p()).isEqualTo(no.q());
        assertThat(yes.trait()).isTrue();
        assertThat(no.trait()).isTrue();
        assertThat(profile.baseWinRate()).isCloseTo(.45, within(1e-12));
    }

    // R: survfit(Surv(days, closed) ~ 1, conf.type = "log-log") for rows with yes: days 1 to 100, each closed
    @Test
    void the_median_cycle_stands_beside_a_value() {
        Table table = yesAndNo();
        double[] days = new double[table.rows()];
        for (int row = 0; row < days.length; row++) {
            days[row] = table.id(row) >= 100 ? Double.NaN : table.id(row) + 1;
        }
        List<TraitValue> values = Profiling.of(table, ProfileQuestion.By.COUNT, new SalesCourses(null, days))
                .traits();
        assertThat(values.get(0).value()).isEqualTo("yes");
        assertThat(values.get(0).cycle().value()).isEqualTo(50.5);
        assertThat(values.get(0).cycle().low()).isEqualTo(40);
        assertThat(values.get(0).cycle().high()).isEqualTo(60);
        assertThat(values.get(1).cycle()).as("nothing known").isNull();
        assertThat(Profiling.of(table, ProfileQuestion.By.COUNT).traits().get(0).cycle())
                .as("not asked for")
                .isNull();
    }

    // by hand: 3 follow-ups on each of the 100 with yes, but 1 on every tenth; 1 or 2 in turn on those with no
    @Test
    void the_effort_spent_stands_beside_a_trait() {
        Table table = yesAndNo();
        double[] followUps = new double[table.rows()];
        for (int row = 0; row < followUps.length; row++) {
            long id = table.id(row);
            followUps[row] = id >= 100 ? 1 + id % 2 : id % 10 == 0 ? 1 : 3;
        }
        IdealProfile profile = Profiling.of(table, ProfileQuestion.By.COUNT, new SalesCourses(followUps, null));
        MeanRatio effort = profile.traits().get(0).effort();
        assertThat(effort.mean()).isCloseTo(2.8, within(1e-12));
        assertThat(effort.others()).isCloseTo(1.5, within(1e-12));
        assertThat(effort.n()).isEqualTo(100);
        // R: 2.8/1.5 * exp(c(-1,1) * qt(.975, 99) * sqrt(.36/100/2.8^2 + .25/100/1.5^2))
        assertThat(effort.low()).isCloseTo(1.72551551083816, within(1e-9));
        assertThat(effort.high()).isCloseTo(2.01936431319118, within(1e-9));
        assertThat(Profiling.of(table, ProfileQuestion.By.COUNT).traits().get(0).effort())
                .isNull();
    }

    @Test
    void too_few_records_say_how_many_are_missing() {
        IdealProfile profile = Profiling.of(Books.leads(50, 1, 1), ProfileQuestion.By.COUNT);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.INSUFFICIENT_DATA);
        assertThat(profile.moreWon()).isEqualTo((int) (40 - profile.won()));
        assertThat(profile.traits()).noneMatch(TraitValue::trait);
    }

    @Test
    void a_day_that_the_database_has_no_room_for_is_refused() {
        LocalDate last = LocalDate.MAX;
        assertThatThrownBy(() -> new ProfileQuestion(Subject.DEAL, null, null, last, null, Sight.everything()))
                .isInstanceOf(InvalidInput.class);
    }

    private static Table yesAndNo() {
        TableBuilder table = new TableBuilder();
        int approval = table.column("needsApproval", Kind.YES_NO);
        for (int i = 0; i < 200; i++) {
            boolean yes = i < 100;
            boolean won = yes ? i < 60 : i < 130;
            table.row(i, null, won ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            table.text(approval, yes ? "yes" : "no");
        }
        return table.build();
    }
}
