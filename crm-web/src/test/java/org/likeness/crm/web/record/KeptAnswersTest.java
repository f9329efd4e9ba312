package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private final KeptAnswers<String, Integer> kept = new KeptAnswers<>();
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void an_answer_is_found_once_for_each_question_until_the_book_changes() {
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(2);
        kept.changed();
        assertThat(ask("a")).isEqualTo(3);
    }

    @Test
    void an_answer_stands_as_long_as_the_book_it_was_found_in() {
        assertThat(kept.of("a", 7, found::incrementAndGet)).isEqualTo(1);
        assertThat(kept.of("a", 7, found::incrementAndGet)).isEqualTo(1);
        assertThat(kept.of("a", 8, found::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void an_answer_found_while_the_book_changed_is_not_kept() {
        kept.of("a", () -> {
            kept.changed();
            return found.incrementAndGet();
        });
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void who_does_not_wait_is_told_that_it_is_being_counted_and_answered_once_it_is_found() throws Exception {
        var go = new CountDownLatch(1);
        Supplier<Integer> slow = () -> {
            await(go);
            return found.incrementAndGet();
        };
        Executor aside = work -> new Thread(work).start();
        assertThatThrownBy(() -> kept.soon("a", 0, slow, aside, 1)).isInstanceOf(StillCounting.class);
        assertThatThrownBy(() -> kept.soon("a", 0, slow, aside, 1)).isInstanceOf(StillCounting.class);
        go.countDown();
        assertThat(kept.soon("a", 0, slow, aside, 10_000)).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void where_nobody_else_can_find_it_the_one_who_asks_does() {
        Executor full = work -> {
            throw new RejectedExecutionException();
        };
        assertThat(kept.soon("a", 0, found::incrementAndGet, full, 1)).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void a_failure_is_told_to_who_does_not_wait_as_to_everybody() {
        Supplier<Integer> none = () -> {
            throw new IllegalArgumentException("no such pipeline");
        };
        assertThatThrownBy(() -> kept.soon("a", 0, none, Runnable::run, 1)).hasMessage("no such pipeline");
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void a_page_waits_as_long_as_its_reader_prefers() {
        assertThat(Patience.milliseconds(null)).isEqualTo(200);
        assertThat(Patience.milliseconds("respond-async, wait=7")).isEqualTo(7000);
        assertThat(Patience.milliseconds("Wait=0")).isZero();
        assertThat(Patience.milliseconds("await=7")).isEqualTo(200);
    }

    @Test
    void a_failure_is_told_and_not_kept() {
        assertThatThrownBy(() -> kept.of("a", () -> {
                    throw new IllegalArgumentException("no such pipeline");
                }))
                .hasMessage("no such pipeline");
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void two_who_ask_the_same_at_once_wait_for_one_answer_and_who_changes_waits_for_neither() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> kept.of("a", () -> {
            begun.countDown();
            await(go);
            return found.incrementAndGet();
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        var second = CompletableFuture.supplyAsync(() -> ask("a"));
        kept.changed();
        var third = ask("a");
        go.countDown();
        assertThat(third).isEqualTo(1);
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(second.get(10, TimeUnit.SECONDS)).isIn(1, 2);
    }

    private int ask(String question) {
        return kept.of(question, found::incrementAndGet);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
