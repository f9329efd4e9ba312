package org.likeness.crm.web.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.likeness.crm.maths.stats.Proportion;

class WonLaterTest {
    @Test
    void a_won_lead_counts_as_won_until_enough_deals_of_such_leads_have_closed() {
        assertThat(share(50, 50, 0, 19).rate()).isOne();
        assertThat(share(50, 50, 0, 20).rate()).isCloseTo(.5 / 21, within(1e-12));
    }

    @Test
    void leads_that_became_no_deal_count_as_won() {
        assertThat(share(25, 50, 12, 24).rate()).isCloseTo(.5 + .5 * 12.5 / 25, within(1e-12));
    }

    private static WonLater.Share share(long turned, long leads, long won, long closed) {
        return new WonLater.Share(Proportion.of(turned, leads), Proportion.of(won, closed));
    }
}
