package org.likeness.crm.web.job;

import java.time.Duration;

/**
 * When a delivery that failed is sent again: after half a minute, then after twice as long each time, 9 times over a bit more than four
 * hours; each wait between half and one and a half of that, so that those that failed together do not come back together.
 */
public final class Retries {
    public static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST = Duration.ofSeconds(30);

    private Retries() {}

    /**
     * How long to wait.
     *
     * @param attempts so far, from 1
     * @param chance from 0 to 1
     */
    public static Duration after(int attempts, double chance) {
        var whole = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        return Duration.ofMillis((long) (whole.toMillis() * (0.5 + chance)));
    }
}
