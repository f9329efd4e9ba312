package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.IdealProfiles;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

class ProtectedFeaturesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final TrainingWinModel TRAINING = new TrainingWinModel(TestDatabase.dataSource(), MODELS, CLOCK);
    private static final ProtectedFeatures RULES = new ProtectedFeatures(TestDatabase.dataSource(), CLOCK);

    /** 900 leads; finance wins more often, and so does the north. */
    @BeforeAll
    static void a_book() {
        TestDatabase.clear();
        SplittableRandom random = new SplittableRandom(11);
        try (TestBook book = new TestBook()) {
            for (int i = 0; i < 900; i++) {
                boolean finance = random.nextBoolean();
                boolean north = random.nextBoolean();
                boolean won = random.nextDouble() < .15 + (finance ? .3 : 0) + (north ? .3 : 0);
                book.lead(
                        won ? "WON" : "LOST",
                        "2025-01-01 00:00:00",
                        String.format("2025-%02d-%02d 00:00:00", 2 + i % 11, 1 + i % 28),
                        "external_id",
                        "L" + i,
                        "industry",
                        finance ? "Finance" : "Retail",
                        "region",
                        north ? "North" : "South",
                        "employees",
                        10 + random.nextInt(500));
            }
        }
    }

    @AfterEach
    void rules_end() {
        RULES.all().forEach(rule -> RULES.release(rule.fact()));
    }

    @Test
    void a_protected_feature_is_never_learnt_from_and_the_model_says_so() {
        RULES.declare("account.region", "House rule 4", null);
        WinModel model = train(WinQuestion.of(Subject.LEAD));
        assertThat(model.additive().terms())
                .extracting(AdditiveModel.Term::feature)
                .contains("industry")
                .doesNotContain("region");
        assertThat(model.leftOutByRule()).containsExactly("region");
        assertThat(model.stamp().options()).containsEntry("protected", "region");
    }

    @Test
    void leaving_out_by_rule_gives_the_same_digits_as_leaving_out_by_hand() {
        WinModel byHand = train(new WinQuestion(Subject.LEAD, null, null, List.of("region"), null, 1));
        RULES.declare("region", null, null);
        WinModel byRule = train(WinQuestion.of(Subject.LEAD));
        WinModel again = train(WinQuestion.of(Subject.LEAD));
        assertThat(byRule.stamp().digest()).isEqualTo(byHand.stamp().digest());
        assertThat(ModelJson.write(byRule.stamped(null))).isEqualTo(ModelJson.write(byHand.stamped(null)));
        assertThat(ModelJson.write(again.stamped(null))).isEqualTo(ModelJson.write(byRule.stamped(null)));
    }

    @Test
    void a_model_that_goes_by_what_is_protected_later_is_outdated() {
        WinModel model = train(WinQuestion.of(Subject.LEAD));
        assertThat(model.against(RULES.now())).isEmpty();
        RULES.declare("region", null, null);
        assertThat(model.against(RULES.now())).containsExactly("region");
    }

    @Test
    void a_question_that_names_something_protected_is_refused() {
        RULES.declare("region", null, null);
        WinQuestion question = new WinQuestion(Subject.LEAD, null, List.of("industry", "region"), null, null, 1);
        assertThatThrownBy(() -> TRAINING.check(question)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TRAINING.train(question, Progress.NONE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_ideal_profile_leaves_it_out_as_well() {
        ProfileQuestion question = new ProfileQuestion(Subject.LEAD, null, null, null, null, Sight.everything());
        IdealProfiles profiles = new IdealProfiles(TestDatabase.dataSource(), CLOCK);
        assertThat(profiles.of(question).traits())
                .extracting(TraitValue::feature)
                .contains("region");
        RULES.declare("region", null, null);
        IdealProfile profile = profiles.of(question);
        assertThat(profile.traits())
                .extracting(TraitValue::feature)
                .contains("industry")
                .doesNotContain("region");
        assertThat(profile.leftOutByRule()).containsExactly("region");
    }

    @Test
    void protecting_the_employees_protects_the_size_band_cut_from_them() {
        Protection employees = new Protection(java.util.Set.of("employees"));
        assertThat(employees.covers("account.sizeBand")).isTrue();
        assertThat(employees.covers("sizeBand")).isTrue();
        assertThat(employees.covers("annualRevenue")).isFalse();
    }

    @Test
    void what_no_feature_tells_cannot_be_protected() {
        assertThatThrownBy(() -> RULES.declare("shoeSize", null, null)).isInstanceOf(InvalidInput.class);
        assertThat(RULES.release("shoeSize")).isFalse();
    }

    private static WinModel train(WinQuestion question) {
        return MODELS.find(TRAINING.train(question, Progress.NONE))
                .orElseThrow()
                .model();
    }
}
