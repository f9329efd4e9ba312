package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** Leads won where visits and opened letters are both many or both few, so that neither tells anything without the other. */
class CrossedScoresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final WinModels MODELS = new WinModels(TestDatabase.dataSource());
    private static final WinScores SCORES = new WinScores(TestDatabase.dataSource(), MODELS);
    private static final Sight ALL = Sight.everything();

    private static StoredModel model;

    @BeforeAll
    static void a_book_in_which_two_numbers_decide_together() throws SQLException {
        TestDatabase.clear();
        SplittableRandom random = new SplittableRandom(7);
        try (TestBook book = new TestBook()) {
            book.customField("LEADS", "visits", "NUMBER");
            book.customField("LEADS", "letters", "NUMBER");
            for (int i = 0; i < 4000; i++) {
                int visits = random.nextInt(100);
                int letters = random.nextInt(100);
                boolean open = i % 10 == 0;
                boolean won = random.nextDouble() < (visits < 50 == letters < 50 ? .8 : .2);
                book.lead(
                        open ? "OPEN" : won ? "WON" : "LOST",
                        "2025-01-01 00:00:00",
                        open ? null : "2025-" + String.format("%02d", 1 + i / 340) + "-15 00:00:00",
                        "external_id",
                        "L" + i,
                        "custom",
                        "{\"visits\":" + visits + ",\"letters\":" + letters + "}");
            }
        }
        long id = new TrainingWinModel(TestDatabase.dataSource(), MODELS, CLOCK)
                .train(WinQuestion.of(Subject.LEAD), Progress.NONE);
        model = MODELS.find(id).orElseThrow();
    }

    @Test
    void a_crossing_puts_numbers_together_more_coarsely_than_the_feature_alone() {
        AdditiveModel.Term crossed = model.model().additive().terms().stream()
                .filter(AdditiveModel.Term::crossed)
                .findFirst()
                .orElseThrow();
        assertThat(model.model().additive().single())
                .filteredOn(term -> term.feature().equals(crossed.bins().key()))
                .singleElement()
                .satisfies(alone -> assertThat(alone.bins().cuts())
                        .isNotEqualTo(crossed.bins().cuts()));
    }

    @Test
    void one_lead_is_scored_as_all_are_scored_together() {
        List<ScoreRow> open = new ArrayList<>();
        MODELS.scores(model, "OPEN", ALL, open::add);
        assertThat(open).hasSize(400);
        for (ScoreRow row : open) {
            WinScore score = SCORES.ofLead(row.id(), ALL).orElseThrow();
            assertThat(score.probability()).isEqualTo(row.probability());
            assertThat(score.grade()).isEqualTo(row.grade());
        }
        assertThat(open).extracting(ScoreRow::probability).anyMatch(p -> p > .7).anyMatch(p -> p < .3);
    }

    @Test
    void supposing_nothing_else_than_the_facts_changes_nothing() {
        WhatIfs whatIfs = new WhatIfs(TestDatabase.dataSource(), MODELS);
        List<ScoreRow> open = new ArrayList<>();
        MODELS.scores(model, "OPEN", ALL, open::add);
        for (ScoreRow row : open.subList(0, 50)) {
            WhatIf asIs = whatIfs.of(Subject.LEAD, row.id(), Map.of(), ALL).orElseThrow();
            assertThat(asIs.supposed()).isEqualTo(row.probability());
            assertThat(asIs.facts()).allSatisfy(fact -> assertThat(fact.options())
                    .filteredOn(WhatIf.Option::chosen)
                    .singleElement()
                    .satisfies(chosen -> assertThat(chosen.probability()).isEqualTo(row.probability())));
        }
    }

    @Test
    void a_supposed_number_counts_in_the_crossing_too() {
        WhatIfs whatIfs = new WhatIfs(TestDatabase.dataSource(), MODELS);
        List<ScoreRow> open = new ArrayList<>();
        MODELS.scores(model, "OPEN", ALL, open::add);
        long lead = open.get(0).id();
        double alike = whatIfs.of(Subject.LEAD, lead, Map.of("custom.visits", 90, "custom.letters", 95), ALL)
                .orElseThrow()
                .supposed();
        double apart = whatIfs.of(Subject.LEAD, lead, Map.of("custom.visits", 90, "custom.letters", 5), ALL)
                .orElseThrow()
                .supposed();
        assertThat(alike).isGreaterThan(.6);
        assertThat(apart).isLessThan(.4);
    }
}
