package org.likeness.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportClockTest {
    private static final Logger LOG = Logger.getLogger(ReportClock.class.getName());

    private final AtomicInteger woken = new AtomicInteger();

    @BeforeEach
    void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        LOG.setLevel(null);
    }

    @Test
    void what_waits_is_tried_again_even_where_it_cannot_be_told_what_else_is_due() {
        var clock = new ReportClock();
        clock.subscriptions = new Subscriptions() {
            @Override
            void queueDue() {
                throw new IllegalStateException("no database");
            }
        };
        clock.courier = new Courier() {
            @Override
            void wake() {
                woken.incrementAndGet();
            }
        };
        clock.look();
        assertThat(woken).hasValue(1);
    }
}
