package org.likeness.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.acquisition.Acquisition;
import org.likeness.crm.acquisition.ChannelQuestion;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Funnels;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.IdealProfiles;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.score.OneFact;
import org.likeness.crm.score.Progress;
import org.likeness.crm.score.TrainingWinModel;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.score.WinQuestion;
import org.likeness.crm.user.Sight;

/** Mining the usual demo book finds what was planted, and nothing where nothing was planted. */
class MiningTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T08:30:00Z"), ZoneOffset.UTC);

    @BeforeAll
    static void fill() throws SQLException {
        TestDatabase.clear();
        DemoBook.fill(
                TestDatabase.dataSource(),
                DemoBook.USUAL_ACCOUNTS,
                DemoBook.USUAL_SEED,
                Vocabulary.ENGLISH,
                CLOCK,
                (share, said) -> {});
    }

    @AfterAll
    static void leaveNothing() {
        TestDatabase.clear();
    }

    @Test
    void the_ideal_lead_has_planted_traits_and_no_others() {
        var profile = profile(Subject.LEAD, null);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.OK);
        assertThat(features(profile)).isSubsetOf(planted(PlantedTruth.leadEffects(), false));
        assertThat(features(profile))
                .contains("channel", "sizeBand", "decisionFunction", "industry", "custom.hasCertificate");
        assertFound(profile, "channel", PlantedTruth.betterChannel(), true);
        assertFound(profile, "channel", PlantedTruth.worseChannel(), false);
        assertFound(profile, "sizeBand", "200-499", true);
        assertFound(profile, "decisionFunction", "Quality", true);
    }

    @Test
    void the_ideal_new_deal_has_planted_traits_and_no_others() {
        var profile = profile(Subject.DEAL, PlantedTruth.pipelineWithSignal());
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.OK);
        assertThat(features(profile)).isSubsetOf(planted(PlantedTruth.dealEffects(), true));
        assertFound(profile, "channel", PlantedTruth.betterChannel(), true);
        assertFound(profile, "channel", PlantedTruth.worseChannel(), false);
        assertFound(profile, "custom.trialOnLine", "yes", true);
        assertFound(profile, "account.industry", "Precision machining", true);
    }

    @Test
    void nothing_is_found_in_renewals() {
        var profile = profile(Subject.DEAL, PlantedTruth.pipelineWithoutSignal());
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.NO_SIGNAL);
        assertThat(profile.traits()).noneMatch(TraitValue::trait);
        var model = model(Subject.DEAL, PlantedTruth.pipelineWithoutSignal());
        assertThat(model.status()).isEqualTo(WinModel.Status.NO_SIGNAL);
    }

    @Test
    void leads_and_new_deals_can_be_told_apart_by_their_chance() {
        for (var model : List.of(model(Subject.LEAD, null), model(Subject.DEAL, PlantedTruth.pipelineWithSignal()))) {
            assertThat(model.status()).isEqualTo(WinModel.Status.OK);
            assertThat(model.quality().auc().value()).isBetween(.66, .85);
            assertThat(model.warnings()).extracting(Warning::kind).doesNotContain("LEAK_SUSPECTED");
        }
    }

    @Test
    void a_referral_and_the_channel_of_referrals_are_named_as_one_fact_and_what_was_planted_apart_is_not() {
        var pairs = model(Subject.LEAD, null).warnings().stream()
                .filter(warning -> warning.kind().equals(OneFact.KIND))
                .map(OneFact::pair)
                .toList();
        assertThat(pairs).contains(List.of("referral", "channel"));
        assertThat(pairs).noneMatch(pair -> pair.contains("decisionFunction") && pair.contains("sizeBand"));
        assertThat(pairs).noneMatch(pair -> pair.contains("channel") && pair.contains("industry"));
    }

    @Test
    void the_intervals_of_the_stages_hold_their_true_medians_and_the_one_that_stalls_is_the_slowest() {
        var flows = new Funnels(
                        TestDatabase.dataSource(), new DealBook(TestDatabase.dataSource(), Runnable::run), CLOCK)
                .of(FunnelQuestion.now(null, Sight.everything()))
                .stages();
        for (var stage : PlantedTruth.stages()) {
            var dwell = flows.stream()
                    .filter(flow -> flow.stage().name().equals(stage.stage()))
                    .findFirst()
                    .orElseThrow()
                    .dwell();
            assertThat(stage.medianDays()).as(stage.stage()).isBetween(dwell.medianLow(), dwell.medianHigh());
            if (stage.stalls()) {
                assertThat(flows)
                        .allSatisfy(flow -> assertThat(flow.dwell().median()).isLessThanOrEqualTo(dwell.median()));
            }
        }
    }

    @Test
    void the_better_channel_leads_the_ranking_and_the_worse_one_ends_it() {
        var names = new Acquisition(TestDatabase.dataSource(), CLOCK)
                        .of(new ChannelQuestion(ChannelQuestion.Subject.LEAD, null, null, Sight.everything()))
                        .channels()
                        .stream()
                        .filter(result -> result.channel() != null)
                        .map(result -> result.channel().name())
                        .toList();
        assertThat(names).startsWith(PlantedTruth.betterChannel()).endsWith(PlantedTruth.worseChannel());
    }

    private static IdealProfile profile(Subject subject, String pipeline) {
        return new IdealProfiles(TestDatabase.dataSource(), CLOCK)
                .of(new ProfileQuestion(subject, pipeline(pipeline), null, null, null, Sight.everything()));
    }

    private static WinModel model(Subject subject, String pipeline) {
        var models = new WinModels(TestDatabase.dataSource());
        var question = new WinQuestion(subject, pipeline(pipeline), null, null, null, 1);
        var id = new TrainingWinModel(TestDatabase.dataSource(), models, CLOCK).train(question, Progress.NONE);
        return models.find(id).orElseThrow().model();
    }

    private static Long pipeline(String name) {
        return name == null
                ? null
                : TestDatabase.fromTransaction(
                        em -> (Long) em.createNativeQuery("SELECT id FROM pipelines WHERE name = :name", Long.class)
                                .setParameter("name", name)
                                .getSingleResult());
    }

    private static Set<String> features(IdealProfile profile) {
        var features = new TreeSet<String>();
        profile.traits().stream().filter(TraitValue::trait).forEach(trait -> features.add(trait.feature()));
        return features;
    }

    /** Features with an effect, and those that go with them. */
    private static Set<String> planted(List<Effect> effects, boolean ofDeals) {
        var keys = new TreeSet<String>();
        effects.forEach(effect -> keys.add(effect.feature()));
        PlantedTruth.carried().forEach((carried, by) -> {
            if (keys.contains(by)) {
                keys.add(carried);
            }
        });
        var all = new TreeSet<>(keys);
        if (ofDeals) {
            keys.forEach(key -> {
                all.add(PlantedTruth.keyForDeals(key));
                all.add("account." + key);
            });
        }
        return all;
    }

    private static void assertFound(IdealProfile profile, String feature, String value, boolean helps) {
        assertThat(profile.traits())
                .filteredOn(trait ->
                        trait.feature().equals(feature) && trait.value().equals(value))
                .singleElement()
                .satisfies(trait -> {
                    assertThat(trait.trait()).as(feature + " " + value).isTrue();
                    assertThat(trait.lift().value() > 1).isEqualTo(helps);
                });
    }
}
