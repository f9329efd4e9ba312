package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.deal.BoardSums.Sum;
import org.likeness.crm.web.ui.Choice;

class DealBoardTest {
    private static final List<Choice> STAGES =
            List.of(new Choice("q", "Qualified"), new Choice("d", "Discovery"), new Choice("p", "Proposal"));

    @Test
    void a_retired_stage_keeps_its_column_in_its_place_until_the_last_open_deal_has_left() {
        assertThat(shown(Map.of("d", new Sum(36, null)))).containsExactly("q", "d", "p");
        assertThat(shown(Map.of("q", new Sum(2, null)))).containsExactly("q", "p");
    }

    private static List<String> shown(Map<String, Sum> counts) {
        return DealBoard.shown(STAGES, List.of("q", "p"), new BoardSums(counts, Sum.NONE, 0)).stream()
                .map(Choice::value)
                .toList();
    }
}
