package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.user.Sight;

/** Scores that go by what is noted beside a record follow it. */
class KeepingScoresTest {
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final WinScores SCORES = new WinScores(TestDatabase.dataSource(), MODELS);
    private static final KeepingScores KEEPING = new KeepingScores(TestDatabase.dataSource(), SCORES);

    private static long open;

    /** Of 900 leads those with three follow-ups in their first days are won twice as often. */
    @BeforeAll
    static void a_model_that_goes_by_follow_ups() throws SQLException {
        TestDatabase.clear();
        SplittableRandom random = new SplittableRandom(11);
        try (TestBook book = new TestBook()) {
            for (int i = 0; i < 900; i++) {
                boolean often = random.nextBoolean();
                boolean won = random.nextDouble() < (often ? .7 : .3);
                long lead = book.lead(
                        won ? "WON" : "LOST",
                        "2025-01-01 08:00:00",
                        String.format("2025-%02d-%02d 08:00:00", 2 + i % 9, 1 + i % 27),
                        "external_id",
                        "L" + i);
                for (int f = 0; often && f < 3; f++) {
                    book.followUp("lead_id", lead, "2025-01-0" + (2 + f) + " 08:00:00");
                }
            }
            open = book.lead("OPEN", "2025-01-01 08:00:00", null, "external_id", "open");
        }
        WinQuestion question = new WinQuestion(Subject.LEAD, null, List.of("engagement.followUps"), null, null, 1);
        new TrainingWinModel(TestDatabase.dataSource(), MODELS, Clock.systemUTC()).train(question, Progress.NONE);
    }

    @Test
    void a_follow_up_that_is_written_down_changes_the_kept_score_at_once() throws SQLException {
        double before = kept();
        long last = 0;
        try (TestBook book = new TestBook()) {
            for (int day = 2; day < 5; day++) {
                last = book.followUp("lead_id", open, "2025-01-0" + day + " 08:00:00");
            }
        }
        assertThat(kept()).isEqualTo(before);

        KEEPING.on(new RecordChanged(RecordKind.FOLLOW_UPS, last, Set.of("lead"), true));

        assertThat(kept())
                .isGreaterThan(before + .2)
                .isEqualTo(SCORES.ofLead(open, Sight.everything()).orElseThrow().probability());
    }

    private static double kept() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT win_probability FROM leads WHERE id = " + open)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
