package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.IdealProfiles;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.user.Sight;

class WinScoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final WinScores SCORES = new WinScores(TestDatabase.dataSource(), MODELS);
    private static final TrainingWinModel TRAINING = new TrainingWinModel(TestDatabase.dataSource(), MODELS, CLOCK);
    private static final WhatIfs WHAT_IFS = new WhatIfs(TestDatabase.dataSource(), MODELS);
    private static final Sight ALL = Sight.everything();

    private static long model;
    private static long openLead;
    private static long rep;

    /** 1,200 leads; finance wins more often, and so do those who came with a plan (a custom field). */
    @BeforeAll
    static void a_book_with_a_model() throws SQLException {
        TestDatabase.clear();
        SplittableRandom random = new SplittableRandom(4);
        try (TestBook book = new TestBook()) {
            book.customField("LEADS", "plan", "YES_NO");
            book.customField("LEADS", "visits", "NUMBER");
            rep = book.user("rep");
            for (int i = 0; i < 1200; i++) {
                boolean finance = random.nextBoolean();
                boolean plan = random.nextInt(3) == 0;
                boolean open = i % 6 == 0;
                double chance = .15 + (finance ? .35 : 0) + (plan ? .3 : 0);
                boolean won = random.nextDouble() < chance;
                long id = book.lead(
                        open ? "OPEN" : won ? "WON" : "LOST",
                        "2025-01-01 00:00:00",
                        open ? null : "2025-" + String.format("%02d", 1 + i / 101) + "-15 00:00:00",
                        "external_id",
                        "L" + i,
                        "name",
                        "Lead " + i,
                        "industry",
                        finance ? "Finance" : "Retail",
                        "owner_id",
                        i % 2 == 0 ? (Object) rep : null,
                        "custom",
                        "{\"plan\":" + plan + ",\"visits\":" + random.nextInt(9) + "}");
                openLead = open ? id : openLead;
            }
        }
        model = TRAINING.train(WinQuestion.of(Subject.LEAD), Progress.NONE);
    }

    @Test
    void a_trained_model_comes_back_from_the_database_as_it_was() {
        StoredModel stored = MODELS.find(model).orElseThrow();
        assertThat(stored.model().status()).isEqualTo(WinModel.Status.OK);
        assertThat(stored.version()).isPositive();
        assertThat(stored.model().stamp().rows()).isEqualTo(1200);
        assertThat(stored.model().additive().terms())
                .extracting(AdditiveModel.Term::feature)
                .contains("industry", "custom.plan");
        assertThat(ModelJson.write(ModelJson.read(ModelJson.write(stored.model()))))
                .isEqualTo(ModelJson.write(stored.model()));
        assertThat(MODELS.published(Subject.LEAD, null).orElseThrow().id()).isEqualTo(model);
    }

    @Test
    void the_reasons_of_every_lead_add_up_to_its_score() {
        List<ScoreRow> rows = new ArrayList<>();
        MODELS.scores(MODELS.find(model).orElseThrow(), null, ALL, rows::add);
        assertThat(rows).hasSize(1200);
        for (ScoreRow row : rows.subList(0, 200)) {
            WinScore score = SCORES.ofLead(row.id(), ALL).orElseThrow();
            double sum = score.reasons().stream().mapToDouble(Reason::logOdds).sum();
            assertThat(score.baseLogOdds() + sum).isCloseTo(score.logOdds(), within(1e-9));
            if (!row.set().equals("HOLDOUT")) {
                assertThat(row.probability()).isEqualTo(score.probability());
                assertThat(row.grade()).isEqualTo(score.grade());
                assertThat(row.similarity()).isEqualTo(score.similarity());
            }
        }
    }

    @Test
    void a_rep_reads_only_the_scores_of_leads_in_sight() {
        List<ScoreRow> rows = new ArrayList<>();
        MODELS.scores(MODELS.find(model).orElseThrow(), "OPEN", Sight.of(List.of(-1L)), rows::add);
        assertThat(rows).isEmpty(); // every sixth lead is open, and all of those have an owner
    }

    @Test
    void an_open_lead_carries_its_probability_and_has_lookalikes() throws SQLException {
        WinScore score = SCORES.ofLead(openLead, ALL).orElseThrow();
        assertThat(column(openLead, "win_probability")).isEqualTo(score.probability());
        assertThat(score.lookalikes()).hasSize(5).allMatch(l -> l.kind() == RecordKind.LEADS && l.similarity() <= 1);
        assertThat(score.lookalikes().get(0).name()).startsWith("Lead ");
        assertThat(score.stamp().name()).isEqualTo("win-model");
    }

    @Test
    void a_change_of_the_lead_changes_its_score_at_once() throws SQLException {
        execute("UPDATE leads SET industry = 'Retail', custom = '{\"plan\":false}' WHERE id = " + openLead);
        KeepingScores keeping = new KeepingScores(TestDatabase.dataSource(), SCORES);
        keeping.on(new RecordChanged(RecordKind.LEADS, openLead, Set.of("industry")));
        double low = column(openLead, "win_probability");
        execute("UPDATE leads SET industry = 'Finance', custom = '{\"plan\":true}' WHERE id = " + openLead);
        keeping.on(new RecordChanged(RecordKind.LEADS, openLead, Set.of("industry")));
        double high = column(openLead, "win_probability");
        assertThat(high - low).isGreaterThan(.4);
        assertThat(SCORES.ofLead(openLead, ALL).orElseThrow().probability()).isEqualTo(high);
    }

    @Test
    void what_is_supposed_of_a_lead_scores_as_if_it_were_so() throws SQLException {
        execute("UPDATE leads SET industry = NULL, custom = '{\"plan\":false,\"visits\":2}' WHERE id = " + openLead);
        double unknown = SCORES.ofLead(openLead, ALL).orElseThrow().probability();
        WhatIf asIs = WHAT_IFS.of(Subject.LEAD, openLead, Map.of(), ALL).orElseThrow();
        assertThat(asIs.probability()).isEqualTo(unknown);
        assertThat(asIs.supposed()).isEqualTo(unknown);
        WhatIf.Fact industry = asIs.facts().stream()
                .filter(fact -> fact.feature().equals("industry"))
                .findFirst()
                .orElseThrow();
        assertThat(industry.known()).isFalse();
        assertThat(industry.options()).extracting(WhatIf.Option::value).containsExactly("Finance", "unknown", "Retail");
        assertThat(industry.options().get(1).chosen()).isTrue();
        assertThat(industry.options().get(0).won()).isPositive();

        WhatIf better = WHAT_IFS.of(Subject.LEAD, openLead, Map.of("industry", "Finance", "custom.plan", true), ALL)
                .orElseThrow();
        execute("UPDATE leads SET industry = 'Finance', custom = '{\"plan\":true,\"visits\":2}' WHERE id = "
                + openLead);
        WinScore changed = SCORES.ofLead(openLead, ALL).orElseThrow();
        assertThat(better.probability()).as("as it is").isEqualTo(unknown);
        assertThat(better.supposed()).isEqualTo(changed.probability());
        assertThat(better.supposedGrade()).isEqualTo(changed.grade());
        assertThat(better.reasons()).isEqualTo(changed.reasons());
        assertThat(better.facts()).isSortedAccordingTo((a, b) -> Double.compare(b.spread(), a.spread()));
    }

    @Test
    void what_the_model_does_not_know_cannot_be_supposed() {
        assertThatThrownBy(() -> WHAT_IFS.of(Subject.LEAD, openLead, Map.of("shoe", "42", "industry", 5), ALL))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("2 fields");
        assertThat(WHAT_IFS.of(Subject.LEAD, 17, Map.of(), ALL)).isEmpty();
    }

    @Test
    void open_leads_that_were_imported_later_are_scored_together() throws SQLException {
        long late;
        try (TestBook book = new TestBook()) {
            late = book.lead("OPEN", "2026-01-01 00:00:00", null, "external_id", "late", "industry", "Finance");
        }
        new ScoringOpenRecords(TestDatabase.dataSource(), MODELS).score(Subject.LEAD, Progress.NONE);
        WinScore score = SCORES.ofLead(late, ALL).orElseThrow();
        assertThat(column(late, "win_probability")).isEqualTo(score.probability());
        execute("DELETE FROM leads WHERE id = " + late);
    }

    @Test
    void a_reopened_lead_keeps_the_score_it_was_judged_by_beside_its_new_one() throws SQLException {
        ScoreRow held = rows("HOLDOUT").get(0);
        long all = rows(null).size();
        execute("UPDATE leads SET outcome = 'OPEN' WHERE id = " + held.id());
        new KeepingScores(TestDatabase.dataSource(), SCORES)
                .on(new RecordChanged(RecordKind.LEADS, held.id(), Set.of("outcome")));
        assertThat(rows("HOLDOUT")).contains(held);
        assertThat(rows("OPEN")).anyMatch(row -> row.id() == held.id());
        assertThat(rows(null)).hasSize((int) all).noneMatch(held::equals);
        execute("DELETE FROM win_scores WHERE score_set = 'OPEN' AND record_id = " + held.id());
        execute("UPDATE leads SET outcome = 'LOST' WHERE id = " + held.id());
    }

    @Test
    void a_lead_won_a_moment_ago_is_among_the_lookalikes_until_it_is_reopened() throws SQLException {
        SCORES.ofLead(openLead, ALL);
        long twin;
        try (TestBook book = new TestBook()) {
            twin = book.lead("WON", "2025-01-01 00:00:00", "2026-01-01 00:00:00", "name", "Twin");
        }
        execute("UPDATE leads t JOIN leads o ON o.id = " + openLead
                + " SET t.industry = o.industry, t.custom = o.custom WHERE t.id = " + twin);
        execute("UPDATE leads SET id = 1 WHERE id = " + twin); // the first among equals
        KeepingScores keeping = new KeepingScores(TestDatabase.dataSource(), SCORES);
        keeping.closed(new RecordChanged(RecordKind.LEADS, 1L, Set.of("outcome")));
        assertThat(SCORES.ofLead(openLead, ALL).orElseThrow().lookalikes())
                .extracting(Lookalike::name)
                .contains("Twin");
        execute("UPDATE leads SET outcome = 'OPEN' WHERE id = 1");
        keeping.closed(new RecordChanged(RecordKind.LEADS, 1L, Set.of("outcome")));
        assertThat(SCORES.ofLead(openLead, ALL).orElseThrow().lookalikes())
                .hasSize(5)
                .extracting(Lookalike::name)
                .doesNotContain("Twin");
        execute("DELETE FROM leads WHERE id = 1");
    }

    @Test
    void who_sees_few_won_leads_is_shown_the_nearest_of_those() throws SQLException {
        long other;
        long only;
        try (TestBook book = new TestBook()) {
            other = book.user("other");
            only = book.lead("WON", "2025-01-01 00:00:00", "2025-02-01 00:00:00", "name", "Only", "owner_id", other);
        }
        execute("UPDATE leads o JOIN leads t ON t.id = " + only + " SET t.custom = '{\"plan\":true}', t.industry ="
                + " IF(o.industry = 'Finance', 'Retail', 'Finance') WHERE o.id = " + openLead);
        execute("UPDATE leads SET owner_id = " + rep + " WHERE owner_id IS NULL");
        new KeepingScores(TestDatabase.dataSource(), SCORES)
                .closed(new RecordChanged(RecordKind.LEADS, only, Set.of("outcome")));
        assertThat(SCORES.ofLead(openLead, Sight.of(List.of(other)))
                        .orElseThrow()
                        .lookalikes())
                .extracting(Lookalike::name)
                .containsExactly("Only");
        execute("DELETE FROM leads WHERE id = " + only);
        execute("UPDATE leads SET owner_id = NULL WHERE SUBSTRING(external_id, 2) % 2 = 1");
    }

    private static List<ScoreRow> rows(String set) {
        List<ScoreRow> rows = new ArrayList<>();
        MODELS.scores(MODELS.find(model).orElseThrow(), set, ALL, rows::add);
        return rows;
    }

    @Test
    void the_ideal_profile_of_the_book_names_what_was_planted() {
        ProfileQuestion question = new ProfileQuestion(Subject.LEAD, null, null, null, null, ALL);
        IdealProfile profile = new IdealProfiles(TestDatabase.dataSource(), CLOCK).of(question);
        assertThat(profile.status()).isEqualTo(IdealProfile.Status.OK);
        assertThat(profile.traits().stream().filter(v -> v.trait() && v.lift().value() > 1))
                .extracting(v -> v.feature() + " " + v.value())
                .containsExactlyInAnyOrder("industry Finance", "custom.plan yes");
        assertThat(profile.stamp().rows()).isEqualTo(1200);
    }

    @Test
    void how_long_records_take_is_not_told_of_those_closed_in_a_period() {
        IdealProfiles profiles = new IdealProfiles(TestDatabase.dataSource(), CLOCK);
        ProfileQuestion always = new ProfileQuestion(Subject.LEAD, null, null, null, null, ALL);
        ProfileQuestion spring =
                new ProfileQuestion(Subject.LEAD, null, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 30), null, ALL);
        assertThat(profiles.of(always).traits()).anyMatch(value -> value.cycle() != null);
        assertThat(profiles.of(spring).traits()).isNotEmpty().allMatch(value -> value.cycle() == null);
    }

    @Test
    void a_feature_that_does_not_exist_is_refused() {
        WinQuestion question = new WinQuestion(Subject.LEAD, null, List.of("shoeSize"), null, null, 1);
        assertThatThrownBy(() -> TRAINING.check(question)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void deals_without_history_have_too_few_data_and_no_score() {
        long id = TRAINING.train(WinQuestion.of(Subject.DEAL), Progress.NONE);
        WinModel empty = MODELS.find(id).orElseThrow().model();
        assertThat(empty.status()).isEqualTo(WinModel.Status.INSUFFICIENT_DATA);
        assertThat(empty.moreWon()).isEqualTo(40);
        assertThat(SCORES.ofDeal(1, ALL)).isEmpty();
    }

    private static double column(long lead, String column) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT " + column + " FROM leads WHERE id = " + lead);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
