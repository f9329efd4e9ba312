package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.maths.regression.AucDifference;
import org.likeness.crm.maths.regression.LossDifference;
import org.likeness.crm.score.Challenge.Verdict;
import org.likeness.crm.user.Sight;

class ChallengeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final TrainingWinModel TRAINING = new TrainingWinModel(TestDatabase.dataSource(), MODELS, CLOCK);
    private static final ProtectedFeatures RULES = new ProtectedFeatures(TestDatabase.dataSource(), CLOCK);
    private static final Challenges KEPT = new Challenges(TestDatabase.dataSource());
    private static final WinQuestion LEADS = WinQuestion.of(Subject.LEAD);

    private final SplittableRandom random = new SplittableRandom(8);

    @BeforeEach
    void an_empty_book() {
        TestDatabase.clear();
    }

    @Test
    void the_first_model_has_nobody_to_beat() {
        leads(500, 2024, .6, .2);
        Challenge first = TRAINING.challenge(LEADS, Progress.NONE);
        assertThat(first.verdict()).isEqualTo(Verdict.NO_CHAMPION);
        assertThat(published().id()).isEqualTo(first.challenger());
    }

    @Test
    void without_new_closed_records_nothing_is_trained_and_the_champion_stays() {
        leads(500, 2024, .6, .2);
        long champion = TRAINING.train(LEADS, Progress.NONE);
        Challenge idle = TRAINING.challenge(LEADS, Progress.NONE);
        assertThat(idle.verdict()).isEqualTo(Verdict.TOO_FEW_NEW);
        assertThat(idle.rows()).isZero();
        assertThat(idle.challenger()).isNull();
        assertThat(MODELS.list(Subject.LEAD)).hasSize(1);
        assertThat(published().id()).isEqualTo(champion);
    }

    @Test
    void where_the_world_has_turned_round_the_challenger_takes_over() throws SQLException {
        leads(500, 2024, .7, .2);
        long champion = TRAINING.train(LEADS, Progress.NONE);
        leads(2500, 2025, .2, .7);
        Challenge turned = TRAINING.challenge(LEADS, Progress.NONE);
        assertThat(turned.verdict()).isEqualTo(Verdict.NOT_WORSE);
        assertThat(turned.champion()).isEqualTo(champion);
        assertThat(turned.rows()).isEqualTo(600); // a fifth of 3,000, all of them closed since
        assertThat(turned.loss().difference()).isNegative();
        assertThat(turned.auc().difference()).isPositive();
        assertThat(turned.auc().p()).isLessThan(.001);
        assertThat(published().id()).isEqualTo(turned.challenger());
        assertThat(KEPT.of(Subject.LEAD).get(0)).isEqualTo(turned);
    }

    @Test
    void a_challenger_that_does_worse_is_kept_but_scores_nobody() throws SQLException {
        leads(1500, 2024, .7, .2);
        long champion = TRAINING.train(LEADS, Progress.NONE);
        leads(400, 2025, .7, .2);
        // it may look only at what tells nothing, so that it must lose, yet has a signal in the old rows
        execute(
                "UPDATE leads SET city = IF(YEAR(closed_at) = 2024 AND RAND(3) < .8, IF(outcome = 'WON', 'Up', 'Down'), 'Flat')");
        Challenge worse = TRAINING.challenge(
                new WinQuestion(Subject.LEAD, null, List.of("city"), null, new Holdout(Holdout.Kind.HASH, .4), 1),
                Progress.NONE);
        assertThat(worse.verdict()).isEqualTo(Verdict.HIGHER_LOSS);
        assertThat(published().id()).isEqualTo(champion);
        assertThat(MODELS.find(worse.challenger()).orElseThrow().publishedAt()).isNull();
        assertThat(open(worse.challenger())).isZero();
        assertThat(new GivenScores(TestDatabase.dataSource())
                        .of(MODELS.find(worse.challenger()).orElseThrow(), Sight.everything())
                        .given())
                .isZero();
    }

    @Test
    void a_champion_that_goes_by_something_protected_by_now_gives_way() {
        leads(500, 2024, .6, .2);
        TRAINING.train(LEADS, Progress.NONE);
        RULES.declare("industry", null, null);
        Challenge ruled = TRAINING.challenge(LEADS, Progress.NONE);
        assertThat(ruled.verdict()).isEqualTo(Verdict.RULE);
        assertThat(published().id()).isEqualTo(ruled.challenger());
        RULES.release("industry");
    }

    @Test
    void a_challenger_without_a_signal_never_takes_the_place_of_one_that_has_one() {
        leads(500, 2024, .6, .2);
        long champion = TRAINING.train(LEADS, Progress.NONE);
        leads(60, 2025, .6, .2);
        Challenge blind = TRAINING.challenge(
                new WinQuestion(Subject.LEAD, null, List.of("country"), null, null, 1), Progress.NONE);
        assertThat(blind.verdict()).isEqualTo(Verdict.NO_SIGNAL);
        assertThat(published().id()).isEqualTo(champion);
    }

    @Test
    void a_challenger_never_takes_the_place_of_a_model_that_was_published_while_it_learnt() throws SQLException {
        leads(500, 2024, .7, .2);
        long champion = TRAINING.train(LEADS, Progress.NONE);
        leads(2500, 2025, .2, .7);
        long[] meanwhile = new long[1];
        Challenge late = TRAINING.challenge(LEADS, new Progress() {
            @Override
            public void at(double share, String phase) {
                if (phase.equals("saving") && meanwhile[0] == 0) {
                    meanwhile[0] = TRAINING.train(LEADS, NONE);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertThat(late.verdict()).isEqualTo(Verdict.OVERTAKEN);
        assertThat(late.champion()).isEqualTo(champion);
        assertThat(late.loss().difference())
                .isNegative(); // it would have been promoted over the one it was held against
        assertThat(published().id()).isEqualTo(meanwhile[0]);
        assertThat(MODELS.find(late.challenger()).orElseThrow().publishedAt()).isNull();
        assertThat(open(late.challenger())).isZero();
        assertThat(KEPT.of(Subject.LEAD)).contains(late);
    }

    private static int open(long model) {
        int[] scores = new int[1];
        MODELS.scores(MODELS.find(model).orElseThrow(), "OPEN", Sight.everything(), row -> scores[0]++);
        return scores[0];
    }

    @Test
    void the_rule_promotes_by_log_loss_unless_the_order_is_surely_worse() {
        LossDifference lower = new LossDifference(.5, .52, -.02, .01, -.04, 0);
        LossDifference higher = new LossDifference(.5, .4999, .0001, .01, -.02, .02);
        AucDifference alike = new AucDifference(.7, .71, -.01, .02, -.05, .03, .6);
        AucDifference surely = new AucDifference(.7, .75, -.05, .01, -.07, -.03, .001);
        assertThat(Challenge.verdict(alike, lower)).isEqualTo(Verdict.NOT_WORSE);
        assertThat(Challenge.verdict(surely, lower)).isEqualTo(Verdict.LOWER_AUC);
        assertThat(Challenge.verdict(alike, higher)).isEqualTo(Verdict.HIGHER_LOSS);
    }

    /** Closed leads of a year, of which finance is won with one chance and retail with another. */
    private void leads(int n, int year, double finance, double retail) {
        try (TestBook book = new TestBook()) {
            for (int i = 0; i < n; i++) {
                boolean one = random.nextBoolean();
                book.lead(
                        random.nextDouble() < (one ? finance : retail) ? "WON" : "LOST",
                        "2023-01-01 00:00:00",
                        String.format("%d-%02d-%02d 00:00:00", year, 1 + i % 12, 1 + i % 28),
                        "external_id",
                        year + "-" + i,
                        "industry",
                        one ? "Finance" : "Retail",
                        "country",
                        random.nextBoolean() ? "CN" : "DE");
            }
        }
    }

    private static StoredModel published() {
        return MODELS.published(Subject.LEAD, null).orElseThrow();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
