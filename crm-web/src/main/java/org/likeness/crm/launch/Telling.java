package org.likeness.crm.launch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Says in plain sentences, one a line, what the launcher is doing. */
final class Telling implements BiConsumer<Double, String> {
    private static final double STEP = .25;

    private final PrintWriter out;
    private double told;

    Telling(PrintWriter out) {
        this.out = out;
    }

    synchronized void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Progress of long work: a line at the beginning, at the end, and at each quarter between. */
    @Override
    public synchronized void accept(Double share, String sentence) {
        if (share == 0 || share >= 1 || share - told >= STEP) {
            told = share >= 1 ? 0 : share;
            say(String.format(Locale.ROOT, "  %3.0f %%  %s", share * 100, sentence));
        }
    }

    static String seconds(long sinceNanos) {
        var millis = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis();
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
