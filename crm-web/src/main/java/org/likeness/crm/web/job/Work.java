package org.likeness.crm.web.job;

/** Long work of one kind; a CDI bean is found by its kind. Runs outside of any transaction and makes its own, short ones. */
public interface Work {
    /** The word by which it is asked for, at most 40 characters. */
    String kind();

    /** Whether it may begin again from the start after the server stopped in the middle; otherwise it has failed then. */
    default boolean beginsAgain() {
        return true;
    }

    /**
     * Does it.
     *
     * @return address of what came of it, or {@code null}
     * @throws java.util.concurrent.CancellationException when {@code progress} says that nobody wants it any more
     * @throws org.likeness.crm.kernel.Refusal when it cannot be done, with the sentence that the job then shows
     */
    String run(Order order, Progress progress);
}
