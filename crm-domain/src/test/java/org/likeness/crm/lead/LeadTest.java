package org.likeness.crm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.kernel.Outcome;

class LeadTest {
    private final Lead lead = new Lead(Now.daysAgo(30));

    @Test
    void a_lead_lost_again_keeps_its_day_and_its_reason() {
        lead.lose(7L, Now.daysAgo(3));
        lead.lose(null, Now.INSTANT);

        assertThat(lead.newsOf(Set.of("outcome"))).containsExactly(new LeadLost(lead.key(), 7L, Now.daysAgo(3)));
    }

    @Test
    void a_lead_taken_up_again_forgets_how_it_was_closed() {
        lead.lose(7L, Now.daysAgo(3));
        lead.reopen();
        lead.lose(null, Now.INSTANT);

        assertThat(lead.newsOf(Set.of("outcome"))).containsExactly(new LeadLost(lead.key(), null, Now.INSTANT));
    }

    @Test
    void a_converted_lead_stays_won() {
        lead.become(1, null, null, Now.daysAgo(1));

        assertThatThrownBy(() -> lead.lose(null, Now.INSTANT)).isInstanceOf(LeadAlreadyConverted.class);
        assertThatThrownBy(lead::reopen).isInstanceOf(LeadAlreadyConverted.class);
        assertThat(lead.outcome()).isEqualTo(Outcome.WON);
    }

    @Test
    void other_changes_of_a_lead_are_no_news_of_its_end() {
        assertThat(lead.newsOf(Set.of("name", "closedAt"))).isEmpty();
    }
}
