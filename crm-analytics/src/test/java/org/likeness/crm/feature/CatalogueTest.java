package org.likeness.crm.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;

class CatalogueTest {
    @BeforeEach
    void an_empty_book() {
        TestDatabase.clear();
    }

    @Test
    void nothing_is_learnt_from_a_retired_field_whose_name_older_models_still_tell() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            field(sql, "speed", false);
            field(sql, "colour", true);
            Catalogue catalogue = Catalogue.of(Subject.LEAD, connection);
            assertThat(catalogue.all())
                    .extracting(Feature::key)
                    .contains("custom.speed")
                    .doesNotContain("custom.colour");
            assertThat(catalogue.label("custom.colour").en()).isEqualTo("Name of colour");
            assertThatThrownBy(() -> catalogue.choose(List.of("custom.colour"), List.of()))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private static void field(Statement sql, String key, boolean retired) throws SQLException {
        sql.execute(
                "INSERT INTO custom_fields (id, record_kind, field_key, name, type, retired, version, created_at, updated_at)"
                        + " VALUES (" + Id.next() + ", 'LEADS', '" + key + "', 'Name of " + key + "', 'CATEGORY', "
                        + retired
                        + ", 0, UTC_TIMESTAMP(), UTC_TIMESTAMP())");
    }
}
