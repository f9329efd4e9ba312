package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;

class OutboxTest {
    @BeforeEach
    void begin() {
        TestDatabase.clear();
    }

    @Test
    void what_was_told_long_ago_is_forgotten_and_what_waits_is_kept() {
        ActiveWebhooksTest.store(1);
        put(11, 1, "DELIVERED", Now.daysAgo(31));
        put(12, 1, "DELIVERED", Now.daysAgo(29));
        put(13, 1, "WAITING", Now.daysAgo(31));
        assertThat(prune()).isFalse();
        assertThat(kept()).containsExactly(12L, 13L);
    }

    @Test
    void what_was_put_down_for_a_webhook_deleted_meanwhile_is_forgotten() {
        ActiveWebhooksTest.store(1);
        put(11, 1, "WAITING", Now.INSTANT);
        put(12, 2, "WAITING", Now.INSTANT);
        put(13, 3, "FAILED", Now.INSTANT);
        assertThat(prune()).isFalse();
        assertThat(kept()).containsExactly(11L);
    }

    private static boolean prune() {
        return TestDatabase.fromTransaction(em -> {
            var outbox = new Outbox();
            outbox.em = em;
            outbox.clock = Now.CLOCK;
            return outbox.prune();
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Long> kept() {
        return TestDatabase.fromTransaction(em -> em.createNativeQuery("SELECT id FROM webhook_deliveries ORDER BY id")
                .getResultList());
    }

    private static void put(long id, long webhook, String status, Instant made) {
        TestDatabase.inTransaction(em -> em.createNativeQuery(
                        """
                        INSERT INTO webhook_deliveries (id, webhook_id, event, body, status, attempts, due_at, created_at)
                        VALUES (:id, :webhook, 'deals.won', '{}', :status, 0, :made, :made)""")
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .setParameter("status", status)
                .setParameter("made", made)
                .executeUpdate());
    }
}
