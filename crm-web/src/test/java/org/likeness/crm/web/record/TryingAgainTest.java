package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.likeness.crm.job.Transactions;

class TryingAgainTest {
    private static final int DEADLOCK = 1213;
    private static final int SYNTAX = 1064;

    private final AtomicInteger taken = new AtomicInteger();
    private final Transactions patient = new TryingAgain(new Transactions() {
        @Override
        public <T> T call(Function<EntityManager, T> step) {
            taken.incrementAndGet();
            return step.apply(null);
        }
    });

    @Test
    void a_step_that_met_a_deadlock_is_taken_again() {
        var answer = patient.call(em -> {
            if (taken.get() < 3) {
                throw new IllegalStateException(new SQLException("Deadlock found", "40001", DEADLOCK));
            }
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(taken).hasValue(3);
    }

    @Test
    void a_fault_is_a_fault_at_once() {
        assertThatThrownBy(() -> patient.call(em -> {
                    throw new IllegalStateException(new SQLException("syntax", "42000", SYNTAX));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(taken).hasValue(1);
    }
}
