package org.likeness.crm.icp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.stats.Proportion;

/** Books without any effect whose accounts buy again and again, some of them mostly, others hardly ever: how often do intervals miss? */
class RepeatedAccountsTest {
    private static final int RUNS = 400;
    private static final int[] SIZES = {30, 120};

    @Test
    void one_interval_of_a_lift_in_twenty_misses() {
        for (int accounts : SIZES) {
            assertThat(missing(accounts, v -> v.lift().clearOfOne())).isBetween(.02, .065);
        }
    }

    @Test
    void one_interval_of_a_win_rate_in_twenty_misses() {
        for (int accounts : SIZES) {
            assertThat(missing(
                            accounts, v -> v.winRate().low() > .5 || v.winRate().high() < .5))
                    .isBetween(.02, .065);
        }
    }

    @Test
    void an_interval_that_forgets_the_accounts_misses_four_times_as_often() {
        assertThat(missing(120, v -> {
                    Proportion forgetful = Proportion.of(v.won(), v.won() + v.lost());
                    return forgetful.low() > .5 || forgetful.high() < .5;
                }))
                .isGreaterThan(.2);
    }

    @Test
    void one_test_in_twenty_finds_what_is_not_there() {
        for (int accounts : SIZES) {
            assertThat(missing(accounts, v -> v.p() < .05)).isBetween(.02, .065);
        }
    }

    @Test
    void one_change_of_a_lift_in_twenty_misses() {
        double tested = 0;
        double missed = 0;
        for (int run = 0; run < RUNS; run++) {
            Table table = book(run, 120);
            int[] closed = table.closedRows();
            int[] earlier =
                    Arrays.stream(closed).filter(r -> table.closedDay(r) < 500).toArray();
            int[] later =
                    Arrays.stream(closed).filter(r -> table.closedDay(r) >= 500).toArray();
            ProfileDrift drift = Drifting.of(
                    table, earlier, period(table, earlier), later, period(table, later), ProfileQuestion.By.COUNT);
            for (DriftedValue value : drift.values()) {
                tested += Double.isNaN(value.p()) ? 0 : 1;
                missed += value.changeLow() > 1 || value.changeHigh() < 1 ? 1 : 0;
            }
        }
        assertThat(tested).isGreaterThan(6 * RUNS);
        assertThat(missed / tested).isBetween(.02, .065);
    }

    @Test
    void accounts_that_repeat_make_no_ideal_customer() {
        long silent = IntStream.range(0, 100)
                .filter(seed ->
                        Profiling.of(book(seed, 120), ProfileQuestion.By.COUNT).status()
                                == IdealProfile.Status.NO_SIGNAL)
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(95);
    }

    private static double missing(int accounts, Predicate<TraitValue> misses) {
        double tested = 0;
        double missed = 0;
        for (int run = 0; run < RUNS; run++) {
            List<TraitValue> values =
                    Profiling.of(book(run, accounts), ProfileQuestion.By.COUNT).traits();
            for (TraitValue value : values) {
                tested += Double.isNaN(value.p()) ? 0 : 1;
                missed += !Double.isNaN(value.p()) && misses.test(value) ? 1 : 0;
            }
        }
        return missed / tested;
    }

    private static ProfileDrift.Period period(Table table, int[] rows) {
        return new ProfileDrift.Period(
                null, null, rows.length, Arrays.stream(rows).filter(table::won).count());
    }

    /**
     * Accounts with 1 to 12 deals each, on days 0 to 999; each wins by its own chance, one half on average. Industry and region are the
     * account's, the channel is each deal's.
     */
    private static Table book(long seed, int accounts) {
        SplittableRandom random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        int region = table.column("region", Kind.CATEGORY);
        int channel = table.column("channel", Kind.CATEGORY);
        long id = 0;
        for (int account = 0; account < accounts; account++) {
            double chance = .5 + .45 * Math.cos(Math.PI * random.nextDouble());
            int deals = 1 + random.nextInt(12);
            String branch = "branch " + (int) (5 * Math.pow(random.nextDouble(), 1.5));
            String place = "region " + random.nextInt(3);
            for (int k = 0; k < deals; k++) {
                boolean won = random.nextDouble() < chance;
                table.row(++id, null, won ? Outcome.WON : Outcome.LOST, "A" + account, 0, random.nextInt(1000));
                table.text(industry, branch);
                table.text(region, place);
                table.text(channel, "channel " + random.nextInt(4));
            }
        }
        return table.build();
    }
}
