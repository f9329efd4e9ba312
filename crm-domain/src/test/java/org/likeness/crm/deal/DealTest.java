package org.likeness.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.pipeline.Stage;

class DealTest {
    private final Stage qualified = new Stage(1, "Qualified", 0, Now.INSTANT);
    private final Stage proposal = new Stage(1, "Proposal", 1, Now.INSTANT);
    private final Deal deal = new Deal(Now.INSTANT);
    private final StageVisit first = deal.openIn(qualified, Now.daysAgo(10));

    @Test
    void a_move_ends_one_visit_and_begins_the_next_at_the_same_moment() {
        var second = deal.moveTo(proposal, Now.daysAgo(4), first);

        assertThat(first.leftAt()).isEqualTo(Now.daysAgo(4));
        assertThat(second.enteredAt()).isEqualTo(Now.daysAgo(4));
        assertThat(second.leftAt()).isNull();
        assertThat(deal.stage()).isEqualTo(proposal.key());
    }

    @Test
    void a_deal_does_not_move_to_where_it_stands() {
        assertThatThrownBy(() -> deal.moveTo(qualified, Now.INSTANT, first))
                .isInstanceOf(DealRefusal.AlreadyInStage.class);
    }

    @Test
    void a_deal_does_not_move_into_another_pipeline() {
        var foreign = new Stage(2, "Renewal", 0, Now.INSTANT);

        assertThatThrownBy(() -> deal.moveTo(foreign, Now.INSTANT, first))
                .isInstanceOf(DealRefusal.StageOfAnotherPipeline.class);
    }

    @Test
    void a_deal_does_not_move_before_it_entered_its_stage() {
        assertThatThrownBy(() -> deal.moveTo(proposal, Now.daysAgo(11), first))
                .isInstanceOf(DealRefusal.TooEarly.class);
    }

    @Test
    void winning_ends_the_visit_and_tells_the_amount() {
        var won = deal.win(new BigDecimal("1200"), Now.INSTANT, first);

        assertThat(won.amount()).isEqualByComparingTo("1200");
        assertThat(deal.outcome()).isEqualTo(Outcome.WON);
        assertThat(deal.closedAt()).isEqualTo(Now.INSTANT);
        assertThat(first.leftAt()).isEqualTo(Now.INSTANT);
    }

    @Test
    void a_closed_deal_neither_moves_nor_closes_again() {
        deal.lose(7L, Now.INSTANT, first);

        assertThatThrownBy(() -> deal.moveTo(proposal, Now.INSTANT, null)).isInstanceOf(DealRefusal.DealClosed.class);
        assertThatThrownBy(() -> deal.win(null, Now.INSTANT, null)).isInstanceOf(DealRefusal.DealClosed.class);
    }

    @Test
    void a_reopened_deal_enters_its_last_stage_anew() {
        deal.lose(7L, Now.daysAgo(2), first);
        var again = deal.reopen(Now.INSTANT);

        assertThat(deal.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(deal.closedAt()).isNull();
        assertThat(again.stage()).isEqualTo(qualified.key());
        assertThat(again.enteredAt()).isEqualTo(Now.INSTANT);
    }

    @Test
    void an_open_deal_cannot_be_reopened() {
        assertThatThrownBy(() -> deal.reopen(Now.INSTANT)).isInstanceOf(DealRefusal.DealOpen.class);
    }
}
