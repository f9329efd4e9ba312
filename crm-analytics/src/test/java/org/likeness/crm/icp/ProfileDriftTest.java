package org.likeness.crm.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Books;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.user.Sight;

class ProfileDriftTest {
    private static final LocalDate NEW_YEAR = LocalDate.ofEpochDay(400);

    // by hand: 60 of 100 yes and 30 of 100 no won, then the other way round; in R
    // v <- function(a, b) (1/a - 1/90)^2 * 100 * a/100 * (1 - a/100) + 90^-2 * 100 * b/100 * (1 - b/100)
    // s <- sqrt(v(60, 30) + v(30, 60)); 2 * pnorm(log(.5) / s); .5 * exp(c(-1, 1) * qnorm(.975) * s)
    @Test
    void a_value_that_turned_round_has_drifted() {
        ProfileDrift drift = asked(null, null, null).ask(turned(100));
        assertThat(drift.status()).isEqualTo(IdealProfile.Status.OK);
        assertThat(drift.tested()).isEqualTo(2);
        DriftedValue yes = drift.values().stream()
                .filter(value -> value.value().equals("yes"))
                .findFirst()
                .orElseThrow();
        assertThat(yes.earlier().lift().value()).isCloseTo(.6 / .45, within(1e-12));
        assertThat(yes.later().lift().value()).isCloseTo(.3 / .45, within(1e-12));
        assertThat(yes.change()).isCloseTo(.5, within(1e-12));
        assertThat(yes.changeLow()).isCloseTo(.388222192, within(1e-9));
        assertThat(yes.changeHigh()).isCloseTo(.643961126, within(1e-9));
        assertThat(yes.p()).isCloseTo(7.91327412e-8, within(1e-15));
        assertThat(yes.q()).isEqualTo(yes.p());
        assertThat(yes.drifted()).isTrue();
    }

    @Test
    void halves_of_one_book_have_not_drifted() {
        long silent = IntStream.range(0, 100)
                .filter(seed -> halves(Books.leads(1500, 1, seed)).status() == IdealProfile.Status.NO_SIGNAL)
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(95);
    }

    @Test
    void too_few_in_either_period_say_so() {
        ProfileDrift drift = asked(null, null, null).ask(turned(30));
        assertThat(drift.status()).isEqualTo(IdealProfile.Status.INSUFFICIENT_DATA);
        assertThat(drift.values()).isEmpty();
    }

    @Test
    void a_period_is_compared_with_as_many_days_before_it() {
        ProfileDrift drift = asked(NEW_YEAR, null, null).ask(turned(100));
        assertThat(drift.later().from()).isEqualTo(NEW_YEAR);
        assertThat(drift.later().to()).isEqualTo(LocalDate.ofEpochDay(599));
        assertThat(drift.earlier().from()).isEqualTo(LocalDate.ofEpochDay(200));
        assertThat(drift.earlier().to()).isEqualTo(LocalDate.ofEpochDay(399));
        assertThat(drift.earlier().closed()).isEqualTo(200);
        assertThat(asked(NEW_YEAR, NEW_YEAR.minusDays(100), null)
                        .ask(turned(100))
                        .earlier()
                        .closed())
                .isEqualTo(100);
    }

    @Test
    void a_book_without_closed_records_has_not_enough() {
        assertThat(asked(null, null, null).ask(new TableBuilder().build()).status())
                .isEqualTo(IdealProfile.Status.INSUFFICIENT_DATA);
    }

    @Test
    void periods_that_overlap_are_refused() {
        assertThatThrownBy(() -> asked(NEW_YEAR, null, NEW_YEAR)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asked(NEW_YEAR, NEW_YEAR, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asked(null, NEW_YEAR, null)).isInstanceOf(InvalidInput.class);
    }

    private static DriftQuestion asked(LocalDate from, LocalDate earlierFrom, LocalDate earlierTo) {
        var later = new ProfileQuestion(Subject.DEAL, null, from, null, null, Sight.everything());
        return new DriftQuestion(later, earlierFrom, earlierTo);
    }

    private static ProfileDrift halves(Table table) {
        int[] closed = table.closedRows();
        int[] even = IntStream.range(0, closed.length)
                .filter(i -> i % 2 == 0)
                .map(i -> closed[i])
                .toArray();
        int[] odd = IntStream.range(0, closed.length)
                .filter(i -> i % 2 == 1)
                .map(i -> closed[i])
                .toArray();
        return Drifting.of(table, even, period(table, even), odd, period(table, odd), ProfileQuestion.By.COUNT);
    }

    private static ProfileDrift.Period period(Table table, int[] rows) {
        return new ProfileDrift.Period(
                null, null, rows.length, Arrays.stream(rows).filter(table::won).count());
    }

    /** On each of the days 200 to 599 one record: first yes wins twice as often as no, from day 400 on no as yes did. */
    private static Table turned(int each) {
        TableBuilder table = new TableBuilder();
        int approval = table.column("needsApproval", Kind.YES_NO);
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < 2 * each; i++) {
                boolean yes = i % 2 == 0;
                boolean won = i / 2 < each * (yes == (half == 0) ? .6 : .3);
                table.row(1000 * half + i, null, won ? Outcome.WON : Outcome.LOST, null, 0, 200 + half * 200 + i);
                table.text(approval, yes ? "yes" : "no");
            }
        }
        return table.build();
    }
}
