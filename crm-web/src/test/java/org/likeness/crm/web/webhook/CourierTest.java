package org.likeness.crm.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads are a queue here, which the test works off. */
class CourierTest {
    private final MovingClock time = new MovingClock();
    private final Map<Long, Integer> waiting = new TreeMap<>();
    private final List<Long> told = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private int acceptsTasks = Integer.MAX_VALUE;
    private boolean interrupted;
    private Duration takes = Duration.ofMillis(10);
    private final Courier courier = new Courier() {
        @Override
        Posting.Result post(Webhook hook, Delivery delivery) throws InterruptedException {
            if (interrupted) {
                throw new InterruptedException();
            }
            time.pass(takes);
            told.add(hook.id());
            return new Posting.Result("OK", 200, 1, "");
        }
    };

    @BeforeEach
    void begin() {
        courier.clock = time;
        courier.outbox = new Waiting();
        courier.webhooks = new Known();
        courier.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (self, method, given) -> {
                    if (acceptsTasks-- <= 0) {
                        throw new RejectedExecutionException("no thread");
                    }
                    tasks.add((Runnable) given[0]);
                    return null;
                });
    }

    @AfterEach
    void end() {
        courier.stop();
    }

    @Test
    void busy_webhooks_make_room_for_one_that_has_a_single_message() {
        for (long busy = 1; busy <= Courier.AT_ONCE; busy++) {
            waiting.put(busy, 1000);
        }
        waiting.put(9L, 1);
        courier.wake();
        work();
        assertThat(told.indexOf(9L)).isBetween(0, Courier.AT_ONCE * Courier.MOST_IN_A_TURN);
        assertThat(told).hasSize(Courier.AT_ONCE * 1000 + 1);
    }

    @Test
    void a_slow_webhook_makes_room_after_half_a_minute() {
        takes = Duration.ofSeconds(10);
        for (long slow = 1; slow <= Courier.AT_ONCE; slow++) {
            waiting.put(slow, 5);
        }
        waiting.put(9L, 1);
        courier.wake();
        work();
        assertThat(told.subList(0, 4)).containsExactly(1L, 1L, 1L, 2L);
        assertThat(told.indexOf(9L)).isLessThanOrEqualTo(Courier.AT_ONCE * 3);
        assertThat(told).hasSize(Courier.AT_ONCE * 5 + 1);
    }

    @Test
    void a_thread_that_was_not_to_be_had_takes_no_turn_away() {
        waiting.put(1L, 1);
        for (int i = 0; i <= Courier.AT_ONCE; i++) {
            acceptsTasks = 1; // the look, but not the turn
            courier.wake();
            work();
        }
        assertThat(told).isEmpty();
        acceptsTasks = Integer.MAX_VALUE;
        courier.wake();
        work();
        assertThat(told).containsExactly(1L);
    }

    @Test
    void an_interrupt_does_not_silence_webhooks_for_good() {
        waiting.put(1L, 1);
        interrupted = true;
        courier.wake();
        work();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).isEmpty();
        interrupted = false;
        courier.wake();
        work();
        assertThat(told).containsExactly(1L);
    }

    private void work() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private final class Waiting extends Outbox {
        @Override
        List<Long> webhooksWithSomethingDue() {
            return List.copyOf(waiting.keySet());
        }

        @Override
        Optional<Delivery> due(long webhook) {
            return Optional.ofNullable(waiting.get(webhook)).map(count -> delivery(webhook));
        }

        @Override
        Optional<Instant> nextDue() {
            return Optional.empty();
        }

        @Override
        void note(Delivery delivery, Posting.Result result, Instant next) {
            waiting.computeIfPresent(delivery.webhook(), (webhook, count) -> count == 1 ? null : count - 1);
        }

        @Override
        boolean prune() {
            return false;
        }
    }

    private static final class Known extends Webhooks {
        @Override
        Optional<Webhook> byKey(long key) {
            return Optional.of(new Webhook(key, 0, "h", "http://h/", Set.of("*"), null, true, 0, null, Instant.EPOCH));
        }

        @Override
        void count(Webhook hook, boolean good, int most) {}
    }

    private static Delivery delivery(long webhook) {
        return new Delivery(
                1,
                webhook,
                "deals.won",
                "{}",
                Delivery.Status.WAITING,
                0,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }
}
