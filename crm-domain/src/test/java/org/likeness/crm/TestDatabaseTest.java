package org.likeness.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void the_entities_fit_the_migrated_schema_and_time_is_kept_in_utc() {
        assertThat(TestDatabase.entities().isOpen()).isTrue();
        Object zone = TestDatabase.fromTransaction(
                em -> em.createNativeQuery("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())", Long.class)
                        .getSingleResult());
        assertThat(zone).isEqualTo(0L);
    }
}
