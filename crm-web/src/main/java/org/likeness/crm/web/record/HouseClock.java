package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock everybody reads: UTC, in the microseconds that the database keeps. */
@ApplicationScoped
public class HouseClock {

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    @Produces
    Clock clock() {
        return clock;
    }
}
