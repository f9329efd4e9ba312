package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.regression.Platt;

class LandmarkTest {
    private static final Platt AS_IT_IS = new Platt(0, 1);
    private static final Table BOOK = book(4000, 5);

    /** Half of the closed ones closed too soon to be known, nearly all of them lost; of the others those with more follow-ups are won. */
    private static Table book(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder();
        int followUps = table.column("engagement.followUps", Kind.LANDMARK);
        int industry = table.column("industry", Kind.CATEGORY);
        for (int i = 0; i < rows; i++) {
            boolean open = i % 5 == 0;
            boolean known = random.nextBoolean();
            boolean finance = random.nextBoolean();
            int count = random.nextInt(6);
            double chance = known ? .3 + .08 * count : .08;
            boolean won = random.nextDouble() < chance + (finance ? .1 : 0);
            table.row(i + 1, "L" + i, open ? Outcome.OPEN : won ? Outcome.WON : Outcome.LOST, null, 0, i / 10);
            table.number(followUps, known ? count : Double.NaN);
            table.text(industry, finance ? "Finance" : "Retail");
        }
        return table.build();
    }

    private static Lesson lesson() {
        int[] closed = BOOK.closedRows();
        List<Grain> grains =
                BOOK.columns().stream().map(column -> Grain.of(column, closed)).toList();
        return Lesson.of(BOOK, grains, closed, 1);
    }

    @Test
    void what_is_unknown_of_a_landmark_weighs_nothing_however_it_is_learnt() {
        Lesson lesson = lesson();
        follows(RidgeLearner.fit(lesson, 3, AS_IT_IS));
        follows(SmoothLearner.fit(lesson, 3, AS_IT_IS));
        follows(new ShapeModel(lesson, new BoostLearner(lesson).grow(Recipe.boosted(30, 30))).calibrated(AS_IT_IS));
    }

    private static void follows(AdditiveModel model) {
        AdditiveModel.Term term = model.single().stream()
                .filter(one -> one.feature().equals("engagement.followUps"))
                .findFirst()
                .orElseThrow();
        assertThat(term.logOdds()[Bins.UNKNOWN]).isZero();
        double sum = 0;
        for (int b = 1; b < term.logOdds().length; b++) {
            sum += term.logOdds()[b] * (term.won()[b] + term.lost()[b]);
        }
        assertThat(sum).isCloseTo(0, within(1e-6));
        assertThat(term.logOdds()[term.bins().of(5d)]
                        - term.logOdds()[term.bins().of(0d)])
                .isGreaterThan(.8);
        assertThat(model.terms())
                .noneMatch(one -> one.crossed() && one.feature().contains("followUps"));
    }

    @Test
    void a_young_open_record_has_no_reason_from_it_and_nobody_is_warned() {
        WinModel model = WinTraining.train(BOOK, WinQuestion.of(Subject.LEAD), Progress.NONE)
                .model();
        assertThat(model.status()).isEqualTo(WinModel.Status.OK);
        ScoringModel scoring = new ScoringModel(new StoredModel(1, 1, model, null));
        assertThat(model.additive().terms())
                .extracting(AdditiveModel.Term::feature)
                .contains("engagement.followUps");
        int[] cells = new int[model.additive().terms().size()];
        assertThat(scoring.reasons(cells)).noneMatch(reason -> reason.feature().equals("engagement.followUps"));
        assertThat(model.warnings())
                .filteredOn(warning -> "engagement.followUps".equals(warning.feature()))
                .extracting(Warning::kind)
                .isEmpty();
    }

    @Test
    void renaming_it_to_a_plain_number_would_have_told_quick_closers_apart() {
        Column.Numbers column = (Column.Numbers) BOOK.column("engagement.followUps");
        Table plain = BOOK.only(
                List.of(new Column.Numbers(column.key(), Kind.NUMBER, column.values()), BOOK.column("industry")));
        AdditiveModel model = WinTraining.train(plain, WinQuestion.of(Subject.LEAD), Progress.NONE)
                .model()
                .additive();
        assertThat(model.single())
                .filteredOn(term -> term.feature().equals("engagement.followUps"))
                .singleElement()
                .satisfies(term -> assertThat(term.logOdds()[Bins.UNKNOWN]).isLessThan(-.8));
    }
}
