package org.likeness.crm.maths.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GroupContrastsTest {
    private static final double[] Y = {1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1};
    private static final int[] GROUP = {1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1};

    // R: u <- ifelse(g==1, c1*(y-m1), c2*(y-m2)); s <- tapply(u, cl, sum); sum(s^2)*C/(C-1); 2*pt(-t, 3), four accounts
    // on either side
    @Test
    void deals_of_one_account_count_together() {
        int[] account = {1, 1, 3, 3, 2, 2, 4, 5, 5, 4, -1, -1};
        GroupContrasts contrasts = GroupContrasts.of(Y, GROUP, 2, account);
        assertThat(contrasts.clusters()).isEqualTo(7);
        assertThat(contrasts.logLiftVariance(1)).isCloseTo(0.0565079365079365, within(1e-14));
        assertThat(contrasts.differenceVariance(1)).isCloseTo(0.0918209876543210, within(1e-14));
        assertThat(contrasts.p(1)).isCloseTo(0.197494811103905, within(1e-12));
    }

    @Test
    void many_deals_of_few_accounts_leave_few_degrees_of_freedom() {
        int[] account = {1, 1, 3, 3, 2, 2, 4, 5, 5, 4, -1, -1};
        assertThat(GroupContrasts.of(Y, GROUP, 2, account).degrees(1)).isEqualTo(3);
        int[] oneInside = {1, 1, 1, -1, -1, -1, 1, -1, -1, 1, -1, 1};
        assertThat(GroupContrasts.of(Y, GROUP, 2, oneInside).degrees(1)).isZero();
        assertThat(GroupContrasts.of(Y, GROUP, 2, oneInside).p(1)).isNaN();
        int[] insideAlone = {-1, -1, -1, 1, 1, 2, -1, 2, 3, -1, 3, -1};
        assertThat(GroupContrasts.of(Y, GROUP, 2, insideAlone).degrees(1)).isEqualTo(2);
    }

    @Test
    void few_accounts_are_no_excuse_for_a_narrow_interval() {
        int[] two = {1, 1, 1, 2, 2, 2, 1, 2, 2, 1, 2, 1};
        GroupContrasts contrasts = GroupContrasts.of(Y, GROUP, 2, two);
        assertThat(contrasts.logLiftVariance(1)).isCloseTo(0.0299319727891156, within(1e-14));
    }

    @Test
    void without_repeated_accounts_the_variance_is_the_binomial_one() {
        int[] alone = new int[Y.length];
        Arrays.fill(alone, -1);
        GroupContrasts contrasts = GroupContrasts.of(Y, GROUP, 2, alone);
        // a 5, n 6, W 7, N 12: (1/5 - 1/7)^2 * 6 * 5/6 * 1/6 + 6 * 2/6 * 4/6 / 49
        double expected = Math.pow(1 / 5d - 1 / 7d, 2) * 6 * (5 / 6d) * (1 / 6d) + 6 * (2 / 6d) * (4 / 6d) / 49;
        assertThat(contrasts.logLiftVariance(1)).isCloseTo(expected, within(1e-14));
        assertThat(contrasts.repeated()).isFalse();
    }

    // R: s <- tapply(Y-p, A, sum); v <- sum(s^2)/n^2 * k/(k-1); ne <- p*(1-p)/v * (qnorm(.975)/qt(.975,k-1))^2
    // (p + z^2/2/ne + c(-1,1)*z*sqrt(p*(1-p)/ne + z^2/4/ne^2)) / (1 + z^2/ne)
    @Test
    void rows_that_are_alike_tell_as_much_as_fewer() {
        double[] y = new double[24];
        int[] account = new int[24];
        double[] eight = {1, 0, 1, 0, 0, 1, 0, 0};
        for (int i = 0; i < y.length; i++) {
            y[i] = eight[i / 3];
            account[i] = i / 3;
        }
        GroupContrasts contrasts = GroupContrasts.of(y, new int[24], 1, account);
        assertThat(contrasts.effectiveRows(0)).isCloseTo(4.809167940104841, within(1e-9));
        Proportion share = Proportion.of(9, 24, contrasts.effectiveRows(0));
        assertThat(share.rate()).isEqualTo(.375);
        assertThat(share.low()).isCloseTo(0.103156269407270, within(1e-9));
        assertThat(share.high()).isCloseTo(0.757860507957984, within(1e-9));
        int[] deals = {1, 1, 3, 3, 2, 2, 4, 5, 5, 4, 11, 12};
        assertThat(GroupContrasts.of(Y, GROUP, 2, deals).effectiveRows(1)).isCloseTo(1.5060134956908784, within(1e-9));
    }

    @Test
    void rows_of_one_account_tell_as_much_as_one_and_single_rows_count_each() {
        int[] one = {1, 1, 1, -1, -1, -1, 1, -1, -1, 1, -1, 1};
        assertThat(GroupContrasts.of(Y, GROUP, 2, one).effectiveRows(1)).isEqualTo(1);
        assertThat(GroupContrasts.of(Y, GROUP, 2, one).effectiveRows(0)).isEqualTo(6);
        assertThat(Proportion.of(5, 6, 6d)).isEqualTo(Proportion.of(5, 6));
    }
}
