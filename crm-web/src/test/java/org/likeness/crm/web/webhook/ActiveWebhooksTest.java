package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.job.Transactions;

class ActiveWebhooksTest {
    private final MovingClock clock = new MovingClock();
    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private final ActiveWebhooks active = new ActiveWebhooks() {
        @Override
        Executor threads() {
            return work -> new Thread(work).start();
        }
    };

    @BeforeEach
    void begin() {
        TestDatabase.clear();
        active.clock = clock;
        active.transactions = new Transactions() {
            @Override
            public <T> T call(Function<EntityManager, T> step) {
                reads.incrementAndGet();
                var answer = TestDatabase.fromTransaction(step);
                meanwhile.run();
                return answer;
            }
        };
    }

    @Test
    void the_list_is_read_once_and_again_after_a_change() {
        store(1);
        assertThat(active.all()).extracting(Webhook::id).containsExactly(1L);
        store(2);
        assertThat(active.all()).hasSize(1);
        assertThat(reads).hasValue(1);
        active.on(new Webhooks.HooksChanged());
        assertThat(active.all()).extracting(Webhook::id).containsExactly(1L, 2L);
        assertThat(reads).hasValue(2);
    }

    @Test
    void a_list_read_while_webhooks_changed_is_not_kept() {
        meanwhile = () -> {
            meanwhile = () -> {};
            store(1);
            active.on(new Webhooks.HooksChanged());
        };
        assertThat(active.all()).isEmpty();
        assertThat(active.all()).extracting(Webhook::id).containsExactly(1L);
        assertThat(active.all()).hasSize(1);
        assertThat(reads).hasValue(2);
    }

    @Test
    void a_transaction_that_began_before_a_change_does_not_hide_it() {
        TestDatabase.inTransaction(em -> {
            assertThat(Rows.webhooks(em, "", 10)).isEmpty();
            store(1);
            assertThat(Rows.webhooks(em, "", 10)).isEmpty();
            assertThat(active.all()).extracting(Webhook::id).containsExactly(1L);
        });
    }

    @Test
    void after_half_a_minute_it_is_read_anew() {
        assertThat(active.all()).isEmpty();
        store(1);
        clock.pass(ActiveWebhooks.KNOWN_FOR.minusMillis(1));
        assertThat(active.all()).isEmpty();
        clock.pass(ActiveWebhooks.KNOWN_FOR);
        assertThat(active.all()).hasSize(1);
    }

    static void store(long id) {
        TestDatabase.inTransaction(em -> em.createNativeQuery(
                        """
                        INSERT INTO webhooks (id, version, name, url, events, active, failures, created_at, user_id)
                        VALUES (:id, 0, 'h', 'http://h.example/', '*', TRUE, 0, :now, 1)""")
                .setParameter("id", id)
                .setParameter("now", Now.INSTANT)
                .executeUpdate());
    }
}
