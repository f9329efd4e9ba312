package org.likeness.crm.icp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.Outcome;

class SameRecordsTest {
    @Test
    void traits_of_nearly_the_same_records_are_one_fact_and_others_are_not() {
        var profile = Profiling.of(book(), ProfileQuestion.By.COUNT);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.OK);
        assertThat(profile.oneFacts())
                .anySatisfy(fact -> assertThat(fact.traits())
                        .containsExactlyInAnyOrder(
                                new SameRecords.Value("channel", "referral"), new SameRecords.Value("referred", "yes")))
                .allSatisfy(fact ->
                        assertThat(fact.traits()).noneMatch(v -> v.feature().equals("industry")));
        assertThat(profile.traits()).anyMatch(v -> v.trait() && v.feature().equals("industry"));
    }

    @Test
    void nothing_is_one_fact_where_there_are_no_traits() {
        assertThat(Profiling.of(few(), ProfileQuestion.By.COUNT).oneFacts()).isEmpty();
    }

    /** Who was referred came by that channel, but for one in two hundred; the industry tells something of its own. */
    private static Table book() {
        Random random = new Random(7);
        TableBuilder table = columns();
        for (int i = 0; i < 2000; i++) {
            boolean referred = random.nextInt(3) == 0;
            boolean bearings = random.nextInt(3) == 0;
            double chance = .2 + (referred ? .3 : 0) + (bearings ? .3 : 0);
            table.row(i, null, random.nextDouble() < chance ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            table.text(0, referred != (i % 200 == 0) ? "referral" : "fair");
            table.text(1, referred ? "yes" : "no");
            table.text(2, bearings ? "bearings" : "dental");
        }
        return table.build();
    }

    private static Table few() {
        TableBuilder table = columns();
        for (int i = 0; i < 20; i++) {
            table.row(i, null, i % 2 == 0 ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            table.text(0, i % 2 == 0 ? "referral" : "fair");
            table.text(1, i % 2 == 0 ? "yes" : "no");
            table.text(2, "dental");
        }
        return table.build();
    }

    private static TableBuilder columns() {
        TableBuilder table = new TableBuilder();
        for (String key : new String[] {"channel", "referred", "industry"}) {
            table.column(key, Kind.CATEGORY);
        }
        return table;
    }
}
