package org.likeness.crm.web.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.score.WinScore;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Lookalike;

class LikenessesTest {
    private static final List<Lookalike> TWIN = List.of(new Lookalike("/accounts/1", "Twin", "", 1));

    @Test
    void a_record_of_which_most_is_known_is_compared() {
        assertThat(Likenesses.of(score(.76, .8), TWIN)).isEqualTo(new Likeness(76, TWIN));
    }

    @Test
    void one_fact_that_happens_to_be_equal_makes_no_twin() {
        assertThat(Likenesses.of(score(0., .1), TWIN)).isEqualTo(Likeness.UNSAID);
    }

    @Test
    void five_that_share_nothing_are_not_named_which_is_another_thing_than_too_little_known() {
        var nearest = List.of(new Lookalike("/accounts/1", "Stranger", "", 0));
        assertThat(Likenesses.of(score(0., .9), nearest))
                .isEqualTo(Likeness.NOBODY)
                .isNotEqualTo(Likeness.UNSAID);
    }

    @Test
    void nothing_known_is_said_and_nothing_to_compare_with_is_not() {
        assertThat(Likenesses.of(score(null, 0), List.of())).isEqualTo(Likeness.UNSAID);
        assertThat(Likenesses.of(score(null, Double.NaN), List.of())).isNull();
        assertThat(Likenesses.of(score(.5, .9), List.of())).as("none in sight").isNull();
    }

    private static WinScore score(Double similarity, double known) {
        return new WinScore(1, null, .5, 0, null, similarity, known, 0, List.of(), List.of(), List.of(), null);
    }
}
