package org.likeness.crm.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.likeness.crm.ReferenceData;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.user.Sight;

/** Against results of R on real data, see the README beside it. */
@Tag("reference")
@EnabledIf(value = "org.likeness.crm.ReferenceData#here", disabledReason = "no reference data")
class FunnelReferenceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-06-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_cycle_of_a_hardware_seller_is_as_R_finds_it() {
        List<String[]> rows = ReferenceData.rows("crm-sales/sales_pipeline.csv");
        TestDatabase.clear();
        long pipeline;
        try (TestBook book = new TestBook()) {
            pipeline = book.pipeline("Sales");
            for (String[] row : rows) {
                String outcome = row[4].equals("Won") ? "WON" : row[4].equals("Lost") ? "LOST" : "OPEN";
                book.deal(pipeline, outcome, date(row[5]), date(row[6]), "amount", row[7].isEmpty() ? null : row[7]);
            }
        }
        LocalDate end = LocalDate.of(2017, 12, 31);
        Funnel funnel = funnels().of(new FunnelQuestion(pipeline, null, null, end, null, 138.0, Sight.everything()));

        DurationEstimate cycle = funnel.cycle();
        assertThat(cycle.n()).isEqualTo(8300);
        assertThat(cycle.excluded()).isEqualTo(500);
        assertThat(cycle.events()).isEqualTo(6711);
        assertThat(cycle.censored()).isEqualTo(1589);
        assertThat(cycle.naiveMedian()).isEqualTo(45);
        assertThat(cycle.naiveMean()).isCloseTo(47.985, within(.0005));
        assertThat(List.of(cycle.median(), cycle.medianLow(), cycle.medianHigh(), cycle.p25(), cycle.p75()))
                .containsExactly(69.0, 67.0, 70.0, 10.0, 107.0);
        assertThat(cycle.p90()).isNull();
        assertThat(cycle.restrictedMean()).isCloseTo(64.726931, within(1e-6));
        assertThat(cycle.restrictedTo()).isEqualTo(138);
        assertThat(funnel.cycleWon().naiveMean()).isCloseTo(51.782, within(.0005));
        assertThat(funnel.cycleLost().naiveMean()).isCloseTo(41.479, within(.0005));
        CycleChance day90 = funnel.cumulativeIncidence().stream()
                .filter(point -> point.day() == 90)
                .findFirst()
                .orElseThrow();
        assertThat(day90.won()).isCloseTo(0.39701475, within(1e-8));
        assertThat(day90.lost()).isCloseTo(0.25212461, within(1e-8));
        assertThat(funnel.winRate().closed().rate()).isCloseTo(.63150, within(5e-6));
        assertThat(funnel.winRate().open()).isEqualTo(2089);
        assertThat(funnel.winRate().mature()).isNull();
        assertThat(funnel.velocity()).isCloseTo(2089 * .6315005 * (10_005_534.0 / 4238) / 69, within(1.0));

        Funnel whole = funnels().of(new FunnelQuestion(pipeline, null, null, end, null, null, Sight.everything()));
        assertThat(whole.cycle().restrictedMean()).isCloseTo(115.6907, within(1e-4));
        assertThat(whole.cycle().restrictedTo()).isEqualTo(423);
        assertThat(whole.stamp().rows()).isEqualTo(8800);
    }

    @Test
    void the_moves_and_dwell_times_of_a_help_desk_are_found_again() {
        List<String[]> rows = ReferenceData.rows("event-log/helpdesk.csv");
        TestDatabase.clear();
        long pipeline;
        try (TestBook book = new TestBook()) {
            pipeline = book.pipeline("Help desk");
            Map<String, Long> stages = new HashMap<>();
            for (int activity = 1; activity <= 9; activity++) {
                stages.put(String.valueOf(activity), book.stage(pipeline, String.valueOf(activity), activity));
            }
            Map<String, Long> cases = new HashMap<>();
            for (String[] row : rows) {
                long deal = cases.computeIfAbsent(row[0], name -> book.deal(pipeline, "OPEN", row[2], null));
                book.visit(deal, stages.get(row[1]), row[2], null);
            }
        }
        Funnel funnel = funnels().of(FunnelQuestion.now(pipeline, Sight.everything()));
        assertThat(moves(funnel, "1", "8")).isEqualTo(3483);
        assertThat(moves(funnel, "8", "6")).isEqualTo(3286);
        assertThat(moves(funnel, "8", "9")).isEqualTo(851);
        assertThat(moves(funnel, "9", "8")).isEqualTo(519);
        assertThat(moves(funnel, "1", "6")).isEqualTo(220);
        // hours until another activity begins, consecutive rows of one activity taken as one, by R: 69.1505585185,
        // median 3.74972222222
        DurationEstimate first = funnel.stages().get(0).dwell();
        assertThat(first.events()).isEqualTo(3750);
        assertThat(first.naiveMean() * 24).isCloseTo(69.1505585185, within(1e-9));
        assertThat(first.naiveMedian() * 24).isCloseTo(3.74972222222, within(1e-9));
        assertThat(funnel.stages().get(8).dwell().naiveMean() * 24).isCloseTo(217.926500802, within(1e-9));
    }

    private static long moves(Funnel funnel, String from, String to) {
        return funnel.transitions().stream()
                .filter(move ->
                        move.from().name().equals(from) && move.to().name().equals(to))
                .mapToLong(Transition::n)
                .sum();
    }

    private static String date(String day) {
        return day.isEmpty() ? null : day + " 00:00:00";
    }

    private static Funnels funnels() {
        return new Funnels(TestDatabase.dataSource(), new DealBook(TestDatabase.dataSource(), Runnable::run), CLOCK);
    }
}
