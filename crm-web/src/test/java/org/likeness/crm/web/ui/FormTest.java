package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Choice ANNA = new Choice("1", "Anna");
    private static final Choice GONE = new Choice("9", "Who left");

    @Test
    void a_select_offers_what_stands_there_now_though_nobody_else_may_pick_it() {
        var form = Form.of(Map.of("owner", "9"));
        assertThat(form.choosing("owner", List.of(GONE))
                        .choosing("owner", List.of(ANNA))
                        .among("owner"))
                .containsExactly(GONE, ANNA);
        assertThat(form.choosing("owner", List.of(ANNA)).among("owner")).containsExactly(new Choice("9", "9"), ANNA);
    }

    @Test
    void what_is_offered_anyway_is_offered_once() {
        assertThat(Form.of(Map.of("owner", "1"))
                        .choosing("owner", List.of(ANNA))
                        .choosing("owner", List.of(ANNA))
                        .among("owner"))
                .containsExactly(ANNA);
        assertThat(Form.empty().choosing("owner", List.of(ANNA)).among("owner")).containsExactly(ANNA);
    }

    @Test
    void a_form_that_remembers_sends_back_what_it_showed() {
        var form = Form.of(Map.of("city", "Ulm")).remembering();
        assertThat(form.remembers()).isTrue();
        assertThat(form.with("city", "Bremen").value("was.city")).isEqualTo("Ulm");
        assertThat(Form.of(Map.of("city", "Ulm")).remembers()).isFalse();
    }
}
