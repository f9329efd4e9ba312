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
}
