package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.ui.Form;

class MeanwhileTest {
    private final MultivaluedHashMap<String, String> typed = new MultivaluedHashMap<>(Map.of(
            "was.city",
            "Bremen",
            "city",
            "Bremen",
            "was.phone",
            "1",
            "phone",
            "2",
            "was.industry",
            "Steel",
            "industry",
            "Glass"));

    @Test
    void what_only_others_changed_is_theirs_and_what_only_the_reader_changed_stays() {
        var both = Meanwhile.bringUpToDate(typed, Form.of(Map.of("city", "Ulm", "phone", "1", "industry", "Steel")));
        assertThat(both).isEmpty();
        assertThat(typed.getFirst("city")).isEqualTo("Ulm");
        assertThat(typed.getFirst("phone")).isEqualTo("2");
        assertThat(typed.getFirst("industry")).isEqualTo("Glass");
    }

    @Test
    void a_field_that_both_changed_keeps_what_was_typed_and_tells_what_the_other_wrote() {
        var now = Form.of(Map.of("city", "Bremen", "phone", "1", "industry", "Rubber"));
        assertThat(Meanwhile.bringUpToDate(typed, now)).containsExactly(Map.entry("industry", "Rubber"));
        assertThat(typed.getFirst("industry")).isEqualTo("Glass");
        assertThat(Meanwhile.bringUpToDate(typed, now)).isEmpty(); // saved again, it is the reader's
        assertThat(typed.getFirst("industry")).isEqualTo("Glass");
    }

    @Test
    void the_same_change_by_both_is_no_conflict() {
        assertThat(Meanwhile.bringUpToDate(typed, Form.of(Map.of("city", "Bremen", "phone", "2", "industry", "Steel"))))
                .isEmpty();
    }

    @Test
    void a_field_that_others_emptied_is_told() {
        assertThat(Meanwhile.bringUpToDate(typed, Form.of(Map.of("city", "Bremen", "phone", "1"))))
                .containsEntry("industry", "");
    }
}
