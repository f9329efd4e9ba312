package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.score.LiveCalibration.Verdict;
import org.likeness.crm.user.Sight;

class GivenScoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final WinScores SCORES = new WinScores(TestDatabase.dataSource(), MODELS);
    private static final TrainingWinModel TRAINING = new TrainingWinModel(TestDatabase.dataSource(), MODELS, CLOCK);
    private static final GivenScores GIVEN = new GivenScores(TestDatabase.dataSource());
    private static final String SCORED = " WHERE win_probability IS NOT NULL";
    private static final Sight ALL = Sight.everything();

    private StoredModel model;

    /** 700 leads, 200 of them open; a finance lead is won with 60%, another with 20%. */
    @BeforeEach
    void a_book_with_a_model() {
        TestDatabase.clear();
        SplittableRandom random = new SplittableRandom(5);
        try (TestBook book = new TestBook()) {
            for (int i = 0; i < 700; i++) {
                boolean finance = random.nextBoolean();
                boolean open = i < 200;
                boolean won = random.nextDouble() < (finance ? .6 : .2);
                book.lead(
                        open ? "OPEN" : won ? "WON" : "LOST",
                        "2025-01-01 00:00:00",
                        open ? null : String.format("2025-%02d-%02d 00:00:00", 2 + i % 11, 1 + i % 28),
                        "external_id",
                        "L" + i,
                        "industry",
                        finance ? "Finance" : "Retail");
            }
        }
        model = train();
    }

    @Test
    void every_open_record_has_its_score_in_the_log_and_nothing_is_promised_of_closed_ones() {
        LiveCalibration live = GIVEN.of(model, ALL);
        assertThat(live.given()).isEqualTo(200);
        assertThat(live.closed()).isZero();
        assertThat(live.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(live.needed()).isEqualTo(30);
    }

    @Test
    void the_first_score_stays_when_a_record_gets_another_one() throws SQLException {
        Given before = given();
        execute("UPDATE leads SET industry = IF(industry = 'Finance', 'Retail', 'Finance') WHERE outcome = 'OPEN'");
        long one = id("SELECT MIN(id) FROM leads WHERE outcome = 'OPEN'");
        new KeepingScores(TestDatabase.dataSource(), SCORES)
                .on(new RecordChanged(RecordKind.LEADS, one, Set.of("industry")));
        new ScoringOpenRecords(TestDatabase.dataSource(), MODELS).score(Subject.LEAD, Progress.NONE);
        assertThat(given().ids()).isEqualTo(before.ids());
        assertThat(given().probabilities()).isEqualTo(before.probabilities());
        assertThat(number("SELECT win_probability FROM leads WHERE id = " + one))
                .isNotEqualTo(before.probabilities()[Arrays.binarySearch(before.ids(), one)]);
    }

    @Test
    void a_lead_that_comes_later_is_logged_when_it_gets_its_score() throws SQLException {
        long late;
        try (TestBook book = new TestBook()) {
            late = book.lead("OPEN", "2026-01-01 00:00:00", null, "industry", "Finance");
        }
        new KeepingScores(TestDatabase.dataSource(), SCORES)
                .on(new RecordChanged(RecordKind.LEADS, late, Set.of("industry")));
        assertThat(number("SELECT COUNT(*) FROM given_scores WHERE record_id = " + late))
                .isEqualTo(1);
    }

    @Test
    void scoring_all_again_keeps_only_what_differs_from_the_first_scores() throws SQLException {
        ScoringOpenRecords again = new ScoringOpenRecords(TestDatabase.dataSource(), MODELS);
        again.score(Subject.LEAD, Progress.NONE);
        assertThat(number("SELECT COUNT(*) FROM win_scores")).isZero();
        execute("UPDATE leads SET industry = IF(industry = 'Finance', 'Retail', 'Finance') WHERE external_id = 'L7'");
        again.score(Subject.LEAD, Progress.NONE);
        assertThat(number("SELECT COUNT(*) FROM win_scores")).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM given_scores")).isZero();
        assertThat(scores()).containsEntry("L7", number("SELECT win_probability FROM leads WHERE external_id = 'L7'"));
        execute("UPDATE leads SET industry = IF(industry = 'Finance', 'Retail', 'Finance') WHERE external_id = 'L7'");
        again.score(Subject.LEAD, Progress.NONE);
        assertThat(number("SELECT COUNT(*) FROM win_scores")).isZero();
        assertThat(scores()).hasSize(200);
    }

    private Map<String, Double> scores() {
        Map<String, Double> scores = new HashMap<>();
        MODELS.scores(model, "OPEN", ALL, row -> scores.put(row.externalId(), row.probability()));
        return scores;
    }

    @Test
    void of_two_scores_the_one_that_was_given_sooner_counts() {
        Given one = new Given(new long[] {1, 3}, new double[] {.1, .3}, new String[] {"A", null}, new long[] {5, 5});
        Given two = new Given(new long[] {1, 2, 3}, new double[] {.4, .5, .6}, new String[3], new long[] {5, 1, 4});
        Given both = one.or(two);
        assertThat(both.ids()).containsExactly(1, 2, 3);
        assertThat(both.probabilities()).containsExactly(.1, .5, .6);
        assertThat(both.grades()).containsExactly("A", null, null);
        assertThat(both.at()).containsExactly(5, 1, 4);
        assertThat(both.or(Given.NONE)).isSameAs(both);
        assertThat(Given.NONE.or(both)).isSameAs(both);
    }

    @Test
    void what_was_promised_is_held_against_what_happened_grade_by_grade() throws SQLException {
        execute("UPDATE leads SET outcome = IF(id % 100 < 100 * win_probability, 'WON', 'LOST')" + SCORED);
        LiveCalibration live = GIVEN.of(model, ALL);
        assertThat(live.closed()).isEqualTo(200);
        assertThat(live.grades().stream().mapToLong(g -> g.happened().trials()).sum())
                .isEqualTo(200);
        assertThat(live.quality().calibration()).isNotEmpty();
        execute("UPDATE leads SET outcome = 'LOST'" + SCORED);
        assertThat(GIVEN.of(model, ALL).verdict()).isEqualTo(Verdict.TOO_HIGH);
        execute("UPDATE leads SET outcome = 'WON'" + SCORED);
        assertThat(GIVEN.of(model, ALL).verdict()).isEqualTo(Verdict.TOO_LOW);
        assertThat(GIVEN.of(model, Sight.of(List.of(-1L))).given()).isEqualTo(200); // the pool is in everybody's sight
    }

    @Test
    void over_all_models_a_record_counts_once_by_its_first_score() throws SQLException {
        execute("UPDATE leads SET industry = 'Retail' WHERE outcome = 'OPEN'");
        StoredModel second = train();
        LiveCalibration all = GIVEN.of(Subject.LEAD, ALL);
        assertThat(all.given()).isEqualTo(200);
        assertThat(GIVEN.of(second, ALL).given()).isEqualTo(200);
        execute("UPDATE leads SET outcome = 'LOST'" + SCORED);
        assertThat(GIVEN.of(Subject.LEAD, ALL).test().expected())
                .isCloseTo(GIVEN.of(model, ALL).test().expected(), within(1e-9));
    }

    @Test
    void true_promises_agree_and_promises_too_far_apart_are_uneven() {
        double[] p = new double[400];
        boolean[] fair = new boolean[400];
        boolean[] even = new boolean[400];
        for (int i = 0; i < 400; i++) {
            p[i] = i % 2 == 0 ? .2 : .8;
            fair[i] = i % 2 == 0 ? i % 10 == 0 : i % 10 != 1;
            even[i] = i % 4 < 2;
        }
        String[] none = new String[400];
        assertThat(LiveCalibration.of(null, 400, p, none, fair).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(LiveCalibration.of(null, 400, p, none, even).verdict()).isEqualTo(Verdict.UNEVEN);
    }

    @Test
    void rare_winning_needs_more_closed_records_for_a_verdict() {
        double[] p = new double[40];
        Arrays.fill(p, .02);
        LiveCalibration live = LiveCalibration.of(null, 90, p, new String[40], new boolean[40]);
        assertThat(live.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(live.needed()).isEqualTo(256); // 5 / (.02 * .98) rounded up
    }

    private Given given() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            return Given.of(connection, model.id(), model.publishedAt());
        }
    }

    private static StoredModel train() {
        return MODELS.find(TRAINING.train(WinQuestion.of(Subject.LEAD), Progress.NONE))
                .orElseThrow();
    }

    private static double number(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static long id(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
