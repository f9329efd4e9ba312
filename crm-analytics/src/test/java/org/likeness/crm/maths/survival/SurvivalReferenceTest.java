package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.likeness.crm.ReferenceData;

/** Against R's {@code survfit(conf.type = "log-log")} on its own example data. */
class SurvivalReferenceTest {
    @Test
    void lung_patients_survive_as_long_as_in_R() {
        KaplanMeier all = lung(row -> true);
        assertThat(all.quantile(.25)).isEqualTo(new Quantile(170, 144, 194));
        assertThat(all.quantile(.5)).isEqualTo(new Quantile(310, 284, 361));
        assertThat(all.quantile(.75)).isEqualTo(new Quantile(550, 457, 643));
        assertThat(all.quantile(.9)).isEqualTo(new Quantile(735, 687, Double.NaN));
        assertThat(all.restrictedMean(1022)).isCloseTo(376.27475, within(1e-5));
        assertThat(lung(row -> row[4].equals("1")).quantile(.5).value()).isEqualTo(270);
        assertThat(lung(row -> row[4].equals("2")).quantile(.5).value()).isEqualTo(426);
    }

    @Test
    void leukemia_patients_relapse_as_in_R() {
        assertThat(aml("Maintained").quantile(.5)).isEqualTo(new Quantile(31, 13, Double.NaN));
        assertThat(aml("Nonmaintained").quantile(.5)).isEqualTo(new Quantile(23, 5, 33));
        assertThat(aml("Nonmaintained").quantile(.75)).isEqualTo(new Quantile(33, 23, Double.NaN));
    }

    private static KaplanMeier lung(Predicate<String[]> which) {
        Observations seen = new Observations();
        ReferenceData.rows("durations/lung.csv").stream()
                .filter(which)
                .forEach(row -> seen.add(Double.parseDouble(row[1]), row[2].equals("2") ? 1 : 0));
        return KaplanMeier.of(EventTable.of(seen));
    }

    private static KaplanMeier aml(String group) {
        Observations seen = new Observations();
        ReferenceData.rows("durations/aml.csv").stream()
                .filter(row -> row[2].equals(group))
                .forEach(row -> seen.add(Double.parseDouble(row[0]), Integer.parseInt(row[1])));
        return KaplanMeier.of(EventTable.of(seen));
    }
}
