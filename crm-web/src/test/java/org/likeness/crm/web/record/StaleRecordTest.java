package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StaleRecordTest {
    @Test
    void what_was_filled_in_on_another_version_is_refused() {
        assertThatThrownBy(() -> StaleRecord.unless("3", 4)).isInstanceOf(StaleRecord.class);
        assertThatCode(() -> StaleRecord.unless("4", 4)).doesNotThrowAnyException();
    }

    @Test
    void a_form_without_a_version_is_not_checked() {
        assertThatCode(() -> StaleRecord.unless(null, 4)).doesNotThrowAnyException();
        assertThatCode(() -> StaleRecord.unless("", 4)).doesNotThrowAnyException();
    }
}
