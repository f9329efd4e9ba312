package org.likeness.crm.web.user;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;

class BuiltInFieldsTest {

    @ParameterizedTest
    @CsvSource({"branch, Industry", "branch, ' industry '", "branch, 行业", "industry, Branch", "contact_name, Person"})
    void a_field_that_leads_have_anyway_is_not_added(String key, String label) {
        assertThatThrownBy(() -> BuiltInFields.refuseRepeated(RecordKind.LEADS, key, label))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_only_records_of_another_kind_have_may_be_added() {
        assertThatCode(() -> {
                    BuiltInFields.refuseRepeated(RecordKind.LEADS, "line_speed", "Line speed");
                    BuiltInFields.refuseRepeated(RecordKind.DEALS, "industry", "Industry");
                })
                .doesNotThrowAnyException();
    }
}
