package org.likeness.crm.web.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;

class DesignTest {
    private static final List<Askable.Thing> THINGS =
            List.of(new Askable.Thing("email", "E-mail", "E-mail"), new Askable.Thing("city", "City", "City"));

    @Test
    void a_question_without_words_and_a_place_that_is_no_number_are_told() {
        var typed = typed("ask.email", "yes", "label.email", " ", "ask.city", "yes", "label.city", "City");
        typed.putSingle("place.city", "abc");
        var refused = catchThrowableOfType(InvalidInput.class, () -> Design.refuse(typed, THINGS));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("label.email", "place.city");
    }

    @Test
    void what_is_not_asked_may_hold_anything() {
        var typed = typed("label.city", "", "place.city", "abc", "ask.email", "yes", "label.email", "Mail");
        assertThat(Design.questions(typed, THINGS).get(0).label()).isEqualTo("Mail");
        assertThatNoException().isThrownBy(() -> Design.refuse(typed, THINGS));
    }

    @Test
    void words_nobody_changed_follow_the_language_and_others_stay() {
        var typed = typed("label.email", "E-mail", "label.city", "Your town", "thanks", "Thank you.");
        var spoken = Design.spoken(
                typed,
                Map.of("label.email", "E-mail", "label.city", "City", "thanks", "Thank you."),
                Map.of("label.email", "电子邮箱", "label.city", "城市", "thanks", "谢谢。"));
        assertThat(spoken.getFirst("label.email")).isEqualTo("电子邮箱");
        assertThat(spoken.getFirst("label.city")).isEqualTo("Your town");
        assertThat(spoken.getFirst("thanks")).isEqualTo("谢谢。");
    }

    @Test
    void what_else_could_be_asked_for_is_offered_in_the_words_of_the_visitors() {
        var offered = Design.questions(List.of(), List.of(new Askable.Thing("city", "City", "城市")));
        assertThat(offered.get(0).words()).isEqualTo("City");
        assertThat(offered.get(0).label()).isEqualTo("城市");
    }

    private static MultivaluedMap<String, String> typed(String... pairs) {
        var typed = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.putSingle(pairs[i], pairs[i + 1]);
        }
        return typed;
    }
}
