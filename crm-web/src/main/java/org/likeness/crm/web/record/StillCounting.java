package org.likeness.crm.web.record;

/** Figures are being found that take longer than a page waits; whoever asks again later is shown them. */
public final class StillCounting extends RuntimeException {
    private static final long serialVersionUID = 1;

    StillCounting() {
        super("These figures are still being counted.", null, false, false);
    }
}
