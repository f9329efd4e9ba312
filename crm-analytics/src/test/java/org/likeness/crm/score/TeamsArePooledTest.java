package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Books;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.Grain;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.Platt;

class TeamsArePooledTest {

    /**
     * A dozen teams that differ somewhat, as teams do: they win between 34 and 56 of 100 deals. A big one won 65 of every 100 of its 600, a
     * small one 10 of its 12.
     */
    private static Table teams(int rows) {
        SplittableRandom random = new SplittableRandom(17);
        TableBuilder table = new TableBuilder();
        int team = table.column("team", Kind.STAFF);
        for (int i = 0; i < rows; i++) {
            int number = i % 12;
            String name = i < 600 ? "Big" : i < 612 ? "Small" : "Team " + number;
            boolean won = i < 600 ? i % 20 < 13 : i < 612 ? i % 6 != 0 : random.nextDouble() < .34 + .02 * number;
            table.row(i + 1, "D" + i, won ? Outcome.WON : Outcome.LOST, null, 0, random.nextInt(300));
            table.text(team, name);
        }
        return table.build();
    }

    @Test
    void a_team_with_few_closed_records_counts_much_less_than_its_own_rate_and_a_big_one_nearly_as_much() {
        Table teams = teams(3000);
        WinModel model = WinTraining.train(teams, WinQuestion.of(Subject.DEAL), Progress.NONE)
                .model();
        pooled(model.additive(), model.baseRate());
    }

    @Test
    void so_it_does_however_it_is_learnt_and_however_long_a_shape_grows() {
        Table teams = teams(3000);
        int[] closed = teams.closedRows();
        Grain team = Grain.of(teams.columns().get(0), closed);
        Lesson lesson = Lesson.of(teams, List.of(team), closed, 1);
        Platt asItIs = new Platt(0, 1);
        pooled(RidgeLearner.fit(lesson, 10, asItIs), lesson.baseRate());
        pooled(SmoothLearner.fit(lesson, 10, asItIs), lesson.baseRate());
        BoostLearner.Grown grown = new BoostLearner(lesson).grow(Recipe.boosted(BoostFit.MOST_CHECKS, 0));
        pooled(new ShapeModel(lesson, grown).calibrated(asItIs), lesson.baseRate());
    }

    private static void pooled(AdditiveModel model, double baseRate) {
        AdditiveModel.Term term = model.single().get(0);
        double base = Logit.of(baseRate);
        double big = term.logOdds()[term.bins().of("Big")] / (Logit.of(.65) - base);
        double small = term.logOdds()[term.bins().of("Small")] / (Logit.of(10 / 12.) - base);
        assertThat(big).isBetween(.8, 1.1);
        assertThat(small).isBetween(.1, .6);
    }

    @Test
    void where_teams_do_not_differ_the_model_is_no_worse_for_looking_at_them() {
        double with = 0;
        double without = 0;
        for (int seed = 0; seed < 5; seed++) {
            Table plain = Books.leads(3000, 1, seed);
            Table both = withTeams(plain, seed);
            with += loss(both);
            without += loss(both.only(plain.columns()));
        }
        assertThat(with / 5).isLessThanOrEqualTo(without / 5 + .001);
    }

    private static double loss(Table table) {
        return WinTraining.train(table, WinQuestion.of(Subject.LEAD), Progress.NONE)
                .model()
                .quality()
                .logLoss();
    }

    /** The same leads, given to a dozen teams of very different size by lot. */
    private static Table withTeams(Table table, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] names = new String[12];
        Arrays.setAll(names, t -> "Team " + t);
        int[] codes = new int[table.rows()];
        Arrays.setAll(codes, row -> (int) (12 * Math.pow(random.nextDouble(), 3)));
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new Column.Categories("team", Kind.STAFF, names, codes));
        return table.only(columns);
    }
}
