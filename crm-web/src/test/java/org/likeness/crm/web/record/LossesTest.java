package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossesTest {
    private static final Object[] LOST = {"10:00", "outcome", "OPEN", "LOST", 1L};
    private static final Object[] WHY = {"10:00", "lossReason", null, "77", 1L};
    private static final Object[] LATER = {"11:00", "lossReason", "77", "78", 1L};

    @Test
    void a_loss_and_its_reason_are_told_as_one() {
        var losses = new Losses(List.of(WHY, LOST, LATER));
        assertThat(losses.reason(LOST)).isEqualTo("77");
        assertThat(losses.tell(WHY)).isTrue();
        assertThat(losses.tell(LATER)).isFalse();
        assertThat(losses.tell(LOST)).isFalse();
    }

    @Test
    void a_reason_that_was_given_later_stands_alone_and_so_does_a_loss_without_one() {
        var losses = new Losses(List.of(LOST, LATER));
        assertThat(losses.reason(LOST)).isNull();
        assertThat(losses.tell(LATER)).isFalse();
    }
}
