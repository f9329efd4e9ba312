package org.likeness.crm.web.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.likeness.crm.funnel.DealBook;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Funnels;
import org.likeness.crm.funnel.StageRhythm;
import org.likeness.crm.user.Sight;

class RhythmsTest {
    private static final Sight ALL = Sight.everything();

    private final Slow funnels = new Slow();
    private final Rhythms rhythms = new Rhythms();
    private final Deque<Runnable> behind = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    private long version;

    RhythmsTest() {
        rhythms.funnels = funnels;
        rhythms.executor = behind::add;
        rhythms.book = new DealBook() {
            @Override
            public long version() {
                return version;
            }
        };
        rhythms.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void deals_are_not_read_again_while_none_changed() {
        rhythms.pace("1", ALL);
        now = now.plus(Duration.ofMinutes(14));
        rhythms.pace("1", ALL);
        assertThat(funnels.asked).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        rhythms.pace("1", ALL);
        assertThat(behind).hasSize(1);
        behind.remove().run();
        assertThat(funnels.asked).isEqualTo(2);
        rhythms.pace("1", ALL);
        assertThat(behind).isEmpty();
    }

    @Test
    void a_changed_deal_counts_a_minute_after_the_last_reading() {
        rhythms.pace("1", ALL);
        version++;
        rhythms.pace("1", ALL);
        assertThat(funnels.asked).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        rhythms.pace("1", ALL);
        behind.remove().run();
        assertThat(funnels.asked).isEqualTo(2);
    }

    @Test
    void what_is_older_than_an_hour_is_waited_for() {
        rhythms.pace("1", ALL);
        now = now.plus(Duration.ofHours(1));
        rhythms.pace("1", ALL);
        assertThat(funnels.asked).isEqualTo(2);
    }

    @Test
    void nobody_waits_for_a_reading_where_an_older_one_is_known() throws Exception {
        rhythms.pace("1", ALL);
        now = now.plus(Duration.ofMinutes(30));
        funnels.held = new CountDownLatch(1);
        rhythms.pace("1", ALL);
        var reading = CompletableFuture.runAsync(behind.remove());
        assertThat(funnels.begun.await(10, TimeUnit.SECONDS)).isTrue();
        rhythms.pace("1", ALL); // answers although somebody is still reading
        assertThat(reading.isDone()).isFalse();
        assertThat(behind).as("begun once").isEmpty();
        funnels.held.countDown();
        reading.get(10, TimeUnit.SECONDS);
        assertThat(funnels.asked).isEqualTo(2);
    }

    /** Counts the readings, and holds one back while it is told to. */
    private static final class Slow extends Funnels {
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile int asked;

        @Override
        public List<StageRhythm> rhythms(FunnelQuestion question) {
            asked++;
            if (held.getCount() > 0) {
                begun.countDown();
                try {
                    held.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return List.of();
        }
    }
}
