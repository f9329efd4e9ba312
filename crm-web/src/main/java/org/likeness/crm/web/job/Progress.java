package org.likeness.crm.web.job;

/** How far work has come, told by the work, and whether somebody wants it to stop. */
public interface Progress {
    /**
     * Called now and then; written to the database at most twice a second.
     *
     * @param share done, 0 to 1
     * @param phase what it is doing now, in a word or two
     */
    void at(double share, String phase);

    /** Whether to stop; the work then throws a {@link java.util.concurrent.CancellationException}. */
    boolean cancelled();
}
