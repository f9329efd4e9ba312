package org.likeness.crm.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageOrderTest {
    private static final List<String> BEFORE = List.of("Qualified", "Discovery", "Proposal");

    @Test
    void a_stage_moves_up_and_down_and_not_beyond_the_ends() {
        assertThat(StageOrder.moved(BEFORE, "Proposal", -1)).containsExactly("Qualified", "Proposal", "Discovery");
        assertThat(StageOrder.moved(BEFORE, "Qualified", 1)).containsExactly("Discovery", "Qualified", "Proposal");
        assertThat(StageOrder.moved(BEFORE, "Qualified", -1)).isEqualTo(BEFORE);
        assertThat(StageOrder.moved(BEFORE, "Proposal", 1)).isEqualTo(BEFORE);
    }

    @Test
    void a_stage_that_is_left_out_keeps_its_place_so_that_history_keeps_its_direction() {
        assertThat(StageOrder.withLeftOut(BEFORE, List.of("Qualified", "Proposal")))
                .isEqualTo(BEFORE);
        assertThat(StageOrder.withLeftOut(BEFORE, List.of("Proposal", "Closing")))
                .containsExactly("Qualified", "Discovery", "Proposal", "Closing");
        assertThat(StageOrder.withLeftOut(BEFORE, List.of("Proposal", "Discovery")))
                .containsExactly("Qualified", "Proposal", "Discovery");
    }
}
