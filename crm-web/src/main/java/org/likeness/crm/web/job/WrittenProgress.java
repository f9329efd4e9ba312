package org.likeness.crm.web.job;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Progress that goes to the database, at most twice a second. Another thread writes it: a transaction on the working thread would
 * take hold of the connection that the work itself has open.
 */
final class WrittenProgress implements Progress {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final JobBook book;
    private final long job;
    private final Executor other;
    private long written = System.nanoTime() - EVERY;
    private double share;
    private String phase;
    private volatile boolean cancelled;

    WrittenProgress(JobBook book, long job, Executor other) {
        this.book = book;
        this.job = job;
        this.other = other;
    }

    @Override
    public synchronized void at(double share, String phase) {
        this.share = share;
        this.phase = phase;
        writeWhenDue();
    }

    @Override
    public synchronized boolean cancelled() {
        writeWhenDue();
        return cancelled;
    }

    private void writeWhenDue() {
        var now = System.nanoTime();
        if (!cancelled && now - written >= EVERY) {
            written = now;
            var sofar = share;
            var doing = phase;
            other.execute(() -> cancelled |= book.progress(job, sofar, doing));
        }
    }
}
