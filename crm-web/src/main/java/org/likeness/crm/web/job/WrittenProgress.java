package org.likeness.crm.web.job;

import java.util.concurrent.TimeUnit;

/** Progress that goes to the database, at most twice a second. */
final class WrittenProgress implements Progress {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final JobBook book;
    private final long job;
    private long written = System.nanoTime() - EVERY;
    private boolean cancelled;

    WrittenProgress(JobBook book, long job) {
        this.book = book;
        this.job = job;
    }

    @Override
    public synchronized void at(double share, String phase) {
        if (due()) {
            cancelled |= book.progress(job, share, phase);
        }
    }

    @Override
    public synchronized boolean cancelled() {
        if (!cancelled && due()) {
            cancelled = book.cancelRequested(job);
        }
        return cancelled;
    }

    private boolean due() {
        var now = System.nanoTime();
        if (now - written < EVERY) {
            return false;
        }
        written = now;
        return true;
    }
}
