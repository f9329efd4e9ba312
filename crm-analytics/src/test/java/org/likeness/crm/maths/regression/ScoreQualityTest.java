package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreQualityTest {
    private static final double[] P = {.1, .4, .35, .8, .4, .7, .2, .9, .6, .5};
    private static final boolean[] WON = {false, false, true, true, true, false, false, true, true, false};

    // R: psi <- outer(x, v, function(a, b) (a > b) + .5 * (a == b)); mean(psi);
    //    sqrt(var(rowMeans(psi)) / 5 + var(colMeans(psi)) / 5); plogis(qlogis(A) + c(-1, 1) * qnorm(.975) * se / (A *
    // (1 - A)))
    @Test
    void auc_and_its_interval_agree_with_delong_in_r() {
        Auc auc = Auc.of(P, WON);
        assertThat(auc.value()).isCloseTo(.74, within(1e-12));
        assertThat(auc.standardError()).isCloseTo(0.170880074906351, within(1e-12));
        assertThat(auc.low()).isCloseTo(0.332972002697985, within(1e-12));
        assertThat(auc.high()).isCloseTo(0.941953457520051, within(1e-12));
    }

    @Test
    void at_an_auc_of_one_there_is_no_interval() {
        Auc auc = Auc.of(new double[] {.1, .2, .8, .9}, new boolean[] {false, false, true, true});
        assertThat(auc.value()).isEqualTo(1);
        assertThat(auc.low()).isNaN();
        assertThat(auc.high()).isNaN();
    }

    // R: -mean(ifelse(k == 1, log(p), log(1 - p))); mean((p - k)^2)
    @Test
    void log_loss_and_brier_agree_with_r() {
        ScoreQuality quality = ScoreQuality.of(P, WON, .5);
        assertThat(quality.logLoss()).isCloseTo(0.554189222273477, within(1e-12));
        assertThat(quality.brier()).isCloseTo(0.19425, within(1e-12));
        assertThat(quality.baseLogLoss()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(quality.meanPredicted()).isCloseTo(.495, within(1e-12));
        assertThat(quality.topDecileLift()).isCloseTo(2, within(1e-12));
        assertThat(quality.calibration()).hasSize(9); // the two of .4 are not parted
        assertThat(quality.beatsBase()).isFalse();
    }

    // R: coef(glm(y ~ z, family = binomial))
    @Test
    void the_calibration_line_agrees_with_glm_in_r() {
        double[] z = {-2, -1, -.5, 0, .3, .8, 1.2, 2};
        double[] won = {0, 0, 1, 0, 1, 0, 1, 1};
        double[] n = {1, 1, 1, 1, 1, 1, 1, 1};
        Platt line = Platt.of(z, n, won);
        assertThat(line.a()).isCloseTo(-0.151575923986221, within(1e-9));
        assertThat(line.b()).isCloseTo(1.234512662269649, within(1e-9));
    }

    @Test
    void scores_that_point_the_wrong_way_are_flattened_not_turned() {
        double[] n = {1, 1, 1, 1};
        Platt line = Platt.of(new double[] {-1, -.5, .5, 1}, n, new double[] {1, 1, 1, 0});
        assertThat(line.b()).isEqualTo(Platt.SMALLEST_SLOPE);
        assertThat(Logit.probability(line.a())).isCloseTo(.75, within(.01));
    }

    // R: t <- (c(40,30,30) + .5) / 101.5; q <- (c(10,20,70) + .5) / 101.5; sum((q - t) * log(q / t))
    @Test
    void the_stability_index_agrees_with_r() {
        assertThat(PopulationStability.index(new int[] {40, 30, 30, 0}, new int[] {10, 20, 70, 0}))
                .isCloseTo(0.768337542180835, within(1e-12));
    }
}
