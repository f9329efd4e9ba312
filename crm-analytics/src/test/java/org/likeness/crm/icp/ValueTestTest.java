package org.likeness.crm.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.association.Subgroup;
import org.likeness.crm.maths.association.SubgroupSearch;

class ValueTestTest {
    @Test
    void forty_wins_of_one_customer_are_no_trait() {
        assertThat(finance(1).p()).isNaN();
        assertThat(finance(1).trait()).isFalse();
    }

    // R: fisher.test(matrix(c(2,0,100,100),2))$p.value
    @Test
    void forty_wins_of_two_customers_tell_no_more_than_two() {
        assertThat(finance(2).p()).isGreaterThanOrEqualTo(0.497561696468154 - 1e-9);
        assertThat(finance(2).trait()).isFalse();
    }

    // R: fisher.test(matrix(c(40,0,100,100),2))$p.value is 3.3e-11; but the others come in pairs
    @Test
    void forty_wins_of_forty_customers_are_one() {
        assertThat(finance(40).p()).isLessThan(1e-4);
        assertThat(finance(40).trait()).isTrue();
    }

    // R: fisher.test(matrix(c(10,0,312,78),2))$p.value / 2; a variance seen inside would be 0
    @Test
    void ten_wins_of_ten_tell_little_where_four_of_five_win_anyway() {
        int[][] codes = {new int[800], new int[800]};
        double[] y = new double[800];
        TableBuilder table = new TableBuilder();
        for (int i = 0; i < 800; i++) {
            codes[0][i] = i < 400 ? 1 : 0;
            codes[1][i] = i < 10 || i >= 410 ? 1 : 0;
            y[i] = i < 10 || i % 5 != 0 ? 1 : 0;
            table.row(i, null, y[i] > 0 ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
        }
        Subgroup both = both(codes, y);
        HeldOutTests tests = new HeldOutTests(codes, y, table.build(), false);
        tests.add(List.of(both), IntStream.range(0, 800).toArray());
        assertThat(tests.falseDiscovery().get(both)).isCloseTo(0.22070188705471, within(1e-9));
    }

    private static Subgroup both(int[][] codes, double[] y) {
        boolean[][] usable = {{false, true}, {false, true}};
        return SubgroupSearch.of(codes, usable, y, IntStream.range(0, 800).toArray(), 10, 1)
                .get(0);
    }

    /** The fact is one, whichever of its two values is asked: B lost all 30 rows of 6 customers, A won half of its rows. */
    @Test
    void losses_of_few_customers_tell_the_same_seen_from_the_other_value() {
        TableBuilder table = new TableBuilder();
        int kind = table.column("kind", Kind.CATEGORY);
        for (int i = 0; i < 230; i++) {
            table.row(i, null, i < 100 ? Outcome.WON : Outcome.LOST, i < 200 ? "A" + i : "B" + i % 6, 0, Table.NO_DAY);
            table.text(kind, i < 200 ? "A" : "B");
        }
        List<TraitValue> values =
                Profiling.of(table.build(), ProfileQuestion.By.COUNT).traits();
        // R: fisher.test(matrix(c(100,0,100,6),2))$p.value
        assertThat(values).hasSize(2).allSatisfy(v -> assertThat(v.p()).isGreaterThanOrEqualTo(.0289));
    }

    @Test
    void a_value_that_holds_every_win_may_be_a_trait() {
        TableBuilder table = new TableBuilder();
        int partner = table.column("partner", Kind.CATEGORY);
        for (int i = 0; i < 250; i++) {
            table.row(i, null, i < 100 ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            table.text(partner, i < 150 ? "no" : "yes");
        }
        assertThat(Profiling.of(table.build(), ProfileQuestion.By.COUNT).traits())
                .hasSize(2)
                .allMatch(TraitValue::trait);
    }

    /** 40 won deals in finance, belonging to so many accounts, beside 100 won and 100 lost elsewhere. */
    private static TraitValue finance(int accounts) {
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        for (int i = 0; i < 240; i++) {
            String account = i < 40 ? "F" + i % accounts : "A" + i / 2;
            table.row(i, null, i < 140 ? Outcome.WON : Outcome.LOST, account, 0, Table.NO_DAY);
            table.text(industry, i < 40 ? "Finance" : "branch " + i % 4);
        }
        return Profiling.of(table.build(), ProfileQuestion.By.COUNT).traits().stream()
                .filter(v -> v.value().equals("Finance"))
                .findFirst()
                .orElseThrow();
    }
}
