package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.Refusal;

class DatabaseRefusalsTest {

    @Test
    void deadlocks_and_lost_updates_pass_when_the_call_is_run_again() {
        assertThat(DatabaseRefusals.passing(thrown("Deadlock found", 1213))).isTrue();
        assertThat(DatabaseRefusals.passing(new OptimisticLockException())).isTrue();
        assertThat(DatabaseRefusals.passing(thrown("Duplicate entry 'x' for key 'answer_key'", 1062)))
                .isTrue();
        assertThat(DatabaseRefusals.passing(thrown("Duplicate entry 'x' for key 'external_id'", 1062)))
                .isFalse();
    }

    @Test
    void a_key_that_is_taken_is_named_by_its_field_on_both_servers() {
        for (var key : new String[] {"external_id", "accounts.external_id"}) {
            var refusal = (Refusal) DatabaseRefusals.named(thrown("Duplicate entry 'x' for key '" + key + "'", 1062));
            assertThat(refusal.sort().status).isEqualTo(409);
            assertThat(refusal.errors().get(0).field()).isEqualTo("externalId");
        }
    }

    @Test
    void what_is_too_long_is_bad_input_and_what_is_a_fault_stays_one() {
        var tooLong = DatabaseRefusals.named(thrown("Data too long for column", 1406));
        assertThat(((Refusal) tooLong).sort().status).isEqualTo(400);
        var fault = thrown("Table does not exist", 1146);
        assertThat(DatabaseRefusals.named(fault)).isSameAs(fault);
    }

    private static Exception thrown(String message, int code) {
        return new PersistenceException(new SQLException(message, "HY000", code));
    }
}
