package org.likeness.crm.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.Warning;

/** Win models of the public data sets against what independent tools reach on the same rows. */
@Tag("reference")
@EnabledIf(value = "org.likeness.crm.ReferenceData#here", disabledReason = "no reference data")
class ReferenceModelsTest {
    private static Trained train(Table table, Subject subject, Holdout holdout) {
        return WinTraining.train(table, new WinQuestion(subject, null, null, null, holdout, 1), Progress.NONE);
    }

    private static List<String> leaks(WinModel model) {
        return model.warnings().stream()
                .filter(w -> w.kind().equals("LEAK_SUSPECTED"))
                .map(Warning::feature)
                .toList();
    }

    // scikit-learn: logistic regression AUC .8617, log-loss .4536; random forest .8720, boosting log-loss .4412
    @Test
    void education_leads_are_told_apart_as_well_as_by_a_forest() {
        WinModel model = train(ReferenceTables.education(false), Subject.LEAD, new Holdout(Holdout.Kind.HASH, .4))
                .model();
        assertThat(model.status()).isEqualTo(WinModel.Status.OK);
        assertThat(model.quality().rows()).isEqualTo(1959);
        assertThat(model.quality().auc().value()).isGreaterThan(.8720);
        assertThat(model.quality().logLoss()).isLessThan(.4412);
        assertThat(model.quality().meanPredicted())
                .isCloseTo((double) model.quality().won() / model.quality().rows(), within(.02));
        assertThat(leaks(model)).isEmpty();
    }

    @Test
    void tags_written_after_the_call_are_suspected_and_left_out() {
        WinModel model = train(ReferenceTables.education(true), Subject.LEAD, new Holdout(Holdout.Kind.HASH, .4))
                .model();
        assertThat(leaks(model)).contains("Tags").doesNotContain("Total Time Spent on Website", "Lead Origin");
        assertThat(model.additive().terms()).noneMatch(term -> term.feature().equals("Tags"));
    }

    // scikit-learn: logistic regression AUC .7597, log-loss .3027; boosting .7937, .2856
    @Test
    void bank_prospects_are_told_apart_as_well_as_by_boosted_trees() {
        WinModel model = train(ReferenceTables.bank(), Subject.LEAD, new Holdout(Holdout.Kind.HASH, .2))
                .model();
        assertThat(model.quality().auc().value()).isGreaterThan(.7887);
        assertThat(model.quality().logLoss()).isLessThan(.2885);
    }

    @Test
    void deals_without_a_signal_get_the_base_rate_and_no_grades() {
        Table table = ReferenceTables.crmSales();
        for (Holdout holdout : List.of(Holdout.DEFAULT, new Holdout(Holdout.Kind.HASH, .2))) {
            Trained trained = train(table, Subject.DEAL, holdout);
            WinModel model = trained.model();
            assertThat(model.status()).isEqualTo(WinModel.Status.NO_SIGNAL);
            assertThat(model.grades()).isEmpty();
            assertThat(WinModel.probability(model.additive().baseLogOdds())).isCloseTo(4238 / 6711d, within(1e-12));
            assertThat(trained.logOdds()).containsOnly(model.additive().baseLogOdds());
        }
    }
}
