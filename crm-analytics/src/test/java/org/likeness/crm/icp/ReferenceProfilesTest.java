package org.likeness.crm.icp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.likeness.crm.score.ReferenceTables;

@Tag("reference")
@EnabledIf(value = "org.likeness.crm.ReferenceData#here", disabledReason = "no reference data")
class ReferenceProfilesTest {
    @Test
    void deals_of_the_hardware_seller_have_no_ideal_customer() {
        IdealProfile profile = Profiling.of(ReferenceTables.crmSales(), ProfileQuestion.By.COUNT);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.NO_SIGNAL);
        assertThat(profile.closed()).isEqualTo(6711);
        assertThat(profile.won()).isEqualTo(4238);
        assertThat(profile.traits()).isNotEmpty().noneMatch(TraitValue::trait);
    }

    @Test
    void leads_of_the_education_seller_have_traits() {
        IdealProfile profile = Profiling.of(ReferenceTables.education(false), ProfileQuestion.By.COUNT);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.OK);
        assertThat(profile.traits()).anyMatch(v -> v.trait() && v.value().equals("Working Professional"));
        assertThat(profile.traits()).noneMatch(v -> v.trait() && !v.named());
    }
}
