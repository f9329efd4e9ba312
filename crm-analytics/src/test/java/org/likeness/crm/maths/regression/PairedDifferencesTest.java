package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedDifferencesTest {
    private static final double[] A = {.1, .4, .35, .8, .2, .7, .55, .9, .3, .6, .45, .15};
    private static final double[] B = {.2, .3, .5, .6, .1, .8, .4, .7, .45, .5, .6, .3};
    private static final boolean[] WON = {false, false, true, true, false, true, false, true, false, true, true, false};

    /**
     * R: {@code V10=sapply(w,function(x)mean((l<x)+.5*(l==x))); V01=sapply(l,function(x)mean((w>x)+.5*(w==x)))} of both,
     * {@code se=sqrt(c(1,-1)%*%(cov(V10s)/m+cov(V01s)/n)%*%c(1,-1)); 2*pnorm(-abs(d)/se)}.
     */
    @Test
    void two_aucs_on_the_same_records_differ_by_delong() {
        AucDifference auc = AucDifference.of(A, B, WON);
        assertThat(auc.first()).isCloseTo(0.916666666666667, within(1e-12));
        assertThat(auc.second()).isCloseTo(1, within(1e-12));
        assertThat(auc.standardError()).isCloseTo(0.0805076485899413, within(1e-12));
        assertThat(auc.p()).isCloseTo(0.300622988196907, within(1e-12));
    }

    /** R: la=-(y*log(a)+(1-y)*log(1-a)); d=la-lb; mean(d)+c(-1,1)*qnorm(.975)*sd(d)/sqrt(length(d)). */
    @Test
    void two_log_losses_on_the_same_records_differ_record_by_record() {
        LossDifference loss = LossDifference.of(
                Arrays.stream(A).map(Logit::of).toArray(),
                Arrays.stream(B).map(Logit::of).toArray(),
                WON);
        assertThat(loss.first()).isCloseTo(0.433447142982126, within(1e-12));
        assertThat(loss.second()).isCloseTo(0.428190056939661, within(1e-12));
        assertThat(loss.standardError()).isCloseTo(0.0694547397879877, within(1e-12));
        assertThat(loss.low()).isCloseTo(-0.130871702497591, within(1e-12));
        assertThat(loss.high()).isCloseTo(0.141385874582523, within(1e-12));
    }

    @Test
    void the_auc_of_each_is_that_of_each_alone_and_swapping_turns_the_sign() {
        AucDifference there = AucDifference.of(A, B, WON);
        AucDifference back = AucDifference.of(B, A, WON);
        assertThat(there.first()).isCloseTo(Auc.of(A, WON).value(), within(1e-12));
        assertThat(back.difference()).isCloseTo(-there.difference(), within(1e-12));
        assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
    }

    @Test
    void scores_that_order_alike_do_not_differ() {
        AucDifference none =
                AucDifference.of(A, Arrays.stream(A).map(a -> a * a).toArray(), WON);
        assertThat(none.difference()).isZero();
        assertThat(none.p()).isEqualTo(1);
    }

    @Test
    void with_one_won_record_the_error_cannot_be_told() {
        AucDifference one = AucDifference.of(
                new double[] {.1, .2, .3}, new double[] {.3, .2, .1}, new boolean[] {true, false, false});
        assertThat(one.p()).isNaN();
    }
}
