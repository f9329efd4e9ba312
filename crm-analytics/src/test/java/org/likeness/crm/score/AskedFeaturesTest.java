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
import org.likeness.crm.feature.AskedFeature;
import org.likeness.crm.feature.AskedFeatures;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.IdealProfiles;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

class AskedFeaturesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final TrainingWinModel TRAINING = new TrainingWinModel(TestDatabase.dataSource(), MODELS, CLOCK);
    private static final AskedFeatures ASKED = new AskedFeatures(TestDatabase.dataSource(), CLOCK);
    private static final ProtectedFeatures RULES = new ProtectedFeatures(TestDatabase.dataSource(), CLOCK);

    /** 900 leads; finance wins more often, and so does the team of the north. */
    @BeforeAll
    static void a_book() {
        TestDatabase.clear();
        SplittableRandom random = new SplittableRandom(12);
        try (TestBook book = new TestBook()) {
            long ann = book.user("ann", book.team("North"));
            long bob = book.user("bob", book.team("South"));
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
                        "owner_id",
                        north ? ann : bob);
            }
        }
    }

    @AfterEach
    void nothing_is_asked_for() {
        AskedFeatures.choices().forEach(ASKED::leave);
        RULES.all().forEach(rule -> RULES.release(rule.fact()));
    }

    @Test
    void a_model_learns_from_what_was_asked_for_and_its_stamp_says_so() {
        WinModel before = train(WinQuestion.of(Subject.LEAD));
        assertThat(features(before)).contains("industry").doesNotContain("team");
        assertThat(before.stamp().options()).doesNotContainKey("asked");
        ASKED.ask("team", null);
        WinModel model = train(WinQuestion.of(Subject.LEAD));
        assertThat(features(model)).contains("industry", "team").doesNotContain("owner");
        assertThat(model.stamp().options()).containsEntry("asked", "team");
        assertThat(ASKED.leave("team")).isTrue();
        assertThat(ModelJson.write(train(WinQuestion.of(Subject.LEAD)).stamped(null)))
                .isEqualTo(ModelJson.write(before.stamped(null)));
    }

    @Test
    void what_is_protected_stays_out_though_it_was_asked_for() {
        ASKED.ask("team", null);
        RULES.declare("team", null, null);
        WinModel model = train(WinQuestion.of(Subject.LEAD));
        assertThat(features(model)).doesNotContain("team");
        assertThat(model.leftOutByRule()).containsExactly("team");
        assertThat(model.stamp().options()).doesNotContainKey("asked");
    }

    @Test
    void a_question_that_names_its_features_gets_these_alone_and_a_profile_goes_without() {
        ASKED.ask("team", null);
        WinModel named = train(new WinQuestion(Subject.LEAD, null, List.of("industry"), null, null, 1));
        assertThat(features(named)).containsExactly("industry");
        ProfileQuestion question = new ProfileQuestion(Subject.LEAD, null, null, null, null, Sight.everything());
        assertThat(new IdealProfiles(TestDatabase.dataSource(), CLOCK)
                        .of(question)
                        .traits())
                .extracting(TraitValue::feature)
                .contains("industry")
                .doesNotContain("team");
    }

    @Test
    void only_what_is_not_used_anyway_can_be_asked_for() {
        assertThat(AskedFeatures.choices()).containsExactly("owner", "team", "engagement.followUps", "buyingRoles");
        assertThatThrownBy(() -> ASKED.ask("industry", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ASKED.ask(null, null)).isInstanceOf(InvalidInput.class);
        assertThat(ASKED.ask(" account.buyingRoles", 7L).fact()).isEqualTo("buyingRoles");
        assertThat(ASKED.ask("buyingRoles", 8L)).isEqualTo(new AskedFeature("buyingRoles", 7L, CLOCK.instant()));
        assertThat(ASKED.all()).hasSize(1);
        assertThat(ASKED.leave("team")).isFalse();
    }

    private static List<String> features(WinModel model) {
        return model.additive().single().stream()
                .map(AdditiveModel.Term::feature)
                .toList();
    }

    private static WinModel train(WinQuestion question) {
        return MODELS.find(TRAINING.train(question, Progress.NONE))
                .orElseThrow()
                .model();
    }
}
