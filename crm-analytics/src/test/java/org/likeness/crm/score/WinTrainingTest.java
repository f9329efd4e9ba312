package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Books;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.kernel.Outcome;

class WinTrainingTest {
    private static Trained train(Table table) {
        return WinTraining.train(table, WinQuestion.of(Subject.LEAD), Progress.NONE);
    }

    @Test
    void outcomes_of_pure_chance_give_no_signal() {
        long silent = IntStream.range(0, 100)
                .filter(seed -> train(Books.leads(600, 0, seed)).model().status() == WinModel.Status.NO_SIGNAL)
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(95);
    }

    @Test
    void a_planted_signal_is_found_and_what_has_none_weighs_little() {
        WinModel model = train(Books.leads(3000, 1, 7)).model();
        assertThat(model.status()).isEqualTo(WinModel.Status.OK);
        assertThat(model.quality().auc().low()).isGreaterThan(.6);
        assertThat(model.grades().get(0).won() * 1.0 / model.grades().get(0).n())
                .isGreaterThan(2.0
                        * model.grades().get(3).won()
                        / model.grades().get(3).n());
        assertThat(spread(model, "industry")).isGreaterThan(1);
        assertThat(spread(model, "employees")).isGreaterThan(1);
        assertThat(spread(model, "needsApproval")).isLessThan(.3);
        assertThat(model.warnings())
                .extracting(Warning::kind, Warning::feature)
                .contains(tuple("ID_LIKE", "custom.code"));
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        Trained one = train(Books.leads(2000, 1, 3));
        Trained other = train(Books.shuffled(2000, 1, 3));
        assertThat(other.model().additive().baseLogOdds())
                .isEqualTo(one.model().additive().baseLogOdds());
        assertThat(other.logOdds()).isEqualTo(one.logOdds());
    }

    @Test
    void terms_average_zero_over_the_rows_they_were_learnt_from() {
        for (AdditiveModel.Term term :
                train(Books.leads(2000, 1, 3)).model().additive().terms()) {
            double sum = 0;
            double n = 0;
            for (int b = 0; b < term.logOdds().length; b++) {
                sum += term.logOdds()[b] * (term.won()[b] + term.lost()[b]);
                n += term.won()[b] + term.lost()[b];
            }
            assertThat(sum / n).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void thirty_nine_won_records_are_one_too_few() {
        Table table = Books.leads(120, 0, 5);
        long won = IntStream.range(0, table.rows()).filter(table::won).count();
        WinModel model = train(table).model();
        assertThat(model.status()).isEqualTo(WinModel.Status.INSUFFICIENT_DATA);
        assertThat(model.moreWon()).isEqualTo((int) (40 - won));
        assertThat(model.quality()).isNull();
    }

    @Test
    void a_small_holdout_is_replaced_by_cross_fitting() {
        WinQuestion question = new WinQuestion(Subject.LEAD, null, null, null, new Holdout(Holdout.Kind.HASH, .02), 1);
        WinModel model = WinTraining.train(Books.leads(400, 1, 5), question, Progress.NONE)
                .model();
        assertThat(model.judgedBy()).isEqualTo("CROSS_FITTED");
        assertThat(model.quality().rows()).isEqualTo(model.rows());
        assertThat(model.warnings()).extracting(Warning::kind).contains("HOLDOUT_TOO_SMALL");
    }

    @Test
    void a_model_judged_on_records_of_an_account_it_learnt_from_says_so() {
        assertThat(warningsWhereWonBelongTo(1)).contains("HOLDOUT_TOO_SMALL", "SHARED_ACCOUNTS");
        assertThat(warningsWhereWonBelongTo(30)).contains("HOLDOUT_TOO_SMALL").doesNotContain("SHARED_ACCOUNTS");
    }

    /** 60 won and 60 lost deals, the won ones of so many accounts. */
    private static List<String> warningsWhereWonBelongTo(int accounts) {
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        for (int i = 0; i < 120; i++) {
            boolean won = i < 60;
            String account = won ? "W" + i % accounts : "L" + i;
            table.row(i, null, won ? Outcome.WON : Outcome.LOST, account, 0, Table.NO_DAY);
            table.text(industry, "branch " + i % 3);
        }
        WinQuestion question = new WinQuestion(Subject.DEAL, null, null, null, new Holdout(Holdout.Kind.HASH, .02), 1);
        return WinTraining.train(table.build(), question, Progress.NONE).model().warnings().stream()
                .map(Warning::kind)
                .toList();
    }

    @Test
    void outcomes_of_pure_chance_show_no_signal_when_cross_fitted_either() {
        WinQuestion question = new WinQuestion(Subject.LEAD, null, null, null, new Holdout(Holdout.Kind.HASH, .02), 1);
        long silent = IntStream.range(0, 60)
                .filter(seed -> WinTraining.train(Books.leads(300, 0, 1000 + seed), question, Progress.NONE)
                                .model()
                                .status()
                        == WinModel.Status.NO_SIGNAL)
                .count();
        assertThat(silent).isGreaterThanOrEqualTo(57);
    }

    @Test
    void a_trend_in_few_rows_is_followed_step_by_small_step() {
        TableBuilder table = new TableBuilder();
        int spend = table.column("spend", Kind.NUMBER);
        int age = table.column("age", Kind.NUMBER);
        Random random = new Random(5);
        for (int i = 0; i < 600; i++) {
            double x = random.nextGaussian();
            double z = random.nextGaussian();
            boolean won = random.nextDouble() < WinModel.probability(x - .7 * z);
            table.row(i, null, won ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            table.number(spend, x);
            table.number(age, z);
        }
        WinModel model = WinTraining.train(table.build(), WinQuestion.of(Subject.LEAD), Progress.NONE)
                .model();
        assertThat(model.recipe().learner()).isEqualTo("SMOOTH");
        double[] spent = model.additive().terms().get(0).logOdds();
        assertThat(spent[spent.length - 1] - spent[1]).isBetween(2.0, 5.0); // 3.6 between the outer twelfths
    }

    @Test
    void two_features_that_decide_only_together_are_crossed() {
        Trained trained = WinTraining.train(Books.crossed(6000, 3), WinQuestion.of(Subject.LEAD), Progress.NONE);
        WinModel model = trained.model();
        assertThat(model.recipe().learner()).isEqualTo("BOOSTED");
        assertThat(model.quality().auc().value()).isGreaterThan(.7); // .75 is what the planted chances allow
        assertThat(model.additive().terms())
                .filteredOn(AdditiveModel.Term::crossed)
                .extracting(AdditiveModel.Term::feature)
                .contains("industry × employees");
        AdditiveModel.Term cross = model.additive().terms().stream()
                .filter(term -> term.feature().equals("industry × employees"))
                .findFirst()
                .orElseThrow();
        // nothing is left in it that one of the features says alone
        int columns = cross.with().size();
        for (int a = 0; a < cross.bins().size(); a++) {
            double sum = 0;
            double n = 0;
            for (int b = 0; b < columns; b++) {
                int rows = cross.won()[a * columns + b] + cross.lost()[a * columns + b];
                sum += rows * cross.logOdds()[a * columns + b];
                n += rows;
            }
            assertThat(n == 0 ? 0 : sum / n).isCloseTo(0, within(.02));
        }
    }

    @Test
    void held_out_by_time_are_the_last_to_close() {
        Table table = Books.leads(1000, 1, 5);
        Trained trained = train(table);
        int first = IntStream.range(0, table.rows())
                .filter(row -> trained.sets()[row] == Trained.Set.HOLDOUT)
                .map(table::closedDay)
                .min()
                .orElseThrow();
        assertThat(IntStream.range(0, table.rows()).filter(row -> trained.sets()[row] == Trained.Set.TRAINING))
                .allMatch(row -> table.closedDay(row) <= first);
        assertThat(trained.model().quality().rows())
                .isEqualTo(Math.round(.2 * trained.model().rows()));
    }

    private static double spread(WinModel model, String feature) {
        List<AdditiveModel.Term> terms = model.additive().terms();
        return terms.stream()
                .filter(term -> term.feature().equals(feature))
                .mapToDouble(term -> IntStream.range(0, term.logOdds().length)
                                .filter(b -> term.won()[b] + term.lost()[b] > 50)
                                .mapToDouble(b -> term.logOdds()[b])
                                .max()
                                .orElseThrow()
                        - IntStream.range(0, term.logOdds().length)
                                .filter(b -> term.won()[b] + term.lost()[b] > 50)
                                .mapToDouble(b -> term.logOdds()[b])
                                .min()
                                .orElseThrow())
                .findFirst()
                .orElse(0);
    }
}
