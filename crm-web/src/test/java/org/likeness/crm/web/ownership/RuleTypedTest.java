package org.likeness.crm.web.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.web.ui.Sample;

class RuleTypedTest {
    @Test
    void everything_that_is_wrong_is_told_at_once_in_words_of_the_page() {
        var typed = typed("", "150");
        var refusal = refusal(typed);
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "leastScore", "takers");
        var form = RuleTyped.refused(typed, refusal, Sample.say("en"));
        assertThat(form.refusal()).isEqualTo("Some of it needs another look; it is marked below.");
        assertThat(form.error("leastScore")).isEqualTo("Must be a percentage from 0 to 100.");
        assertThat(form.error("takers")).isEqualTo("Name people or a team, one of both.");
        assertThat(RuleTyped.refused(typed, refusal, Sample.say("zh")).refusal())
                .doesNotContain("takers")
                .matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "100.01", "many"})
    void a_win_probability_beyond_a_hundred_percent_or_no_number_is_refused(String percent) {
        var typed = typed("Rule", percent);
        typed.add("takers", "1");
        assertThat(refusal(typed).errors()).extracting(FieldError::field).containsExactly("leastScore");
    }

    @Test
    void people_and_a_team_are_one_too_many() {
        var typed = typed("Rule", "20 %");
        typed.add("takers", "1");
        assertThat(RuleTyped.sent(typed)).containsEntry("leastScore", "0.2");
        typed.add("team", "2");
        assertThat(refusal(typed).errors()).extracting(FieldError::field).containsExactly("takers");
    }

    private static InvalidInput refusal(MultivaluedMap<String, String> typed) {
        return catchThrowableOfType(InvalidInput.class, () -> RuleTyped.sent(typed));
    }

    private static MultivaluedMap<String, String> typed(String name, String percent) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("name", name);
        typed.putSingle("leastScore", percent);
        return typed;
    }
}
