package org.likeness.crm.score;

import java.util.concurrent.CancellationException;

/** How far a training has come, and whether somebody wants it to stop. */
public interface Progress {
    /** Nobody watches and nobody stops it. */
    Progress NONE = new Progress() {
        @Override
        public void at(double share, String phase) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Called now and then, always by the thread that trains.
     *
     * @param share of the work that is done, 0 to 1, never falling
     * @param phase {@code reading}, {@code checking}, {@code learning}, {@code refitting}, {@code scoring} or {@code saving}
     */
    void at(double share, String phase);

    /** Asked as often; {@code true} ends the training with a {@link CancellationException}, nothing being kept. */
    boolean cancelled();

    /** A part of the work, from one share to another. */
    default Phase phase(String name, double from, double to) {
        Phase phase = share -> {
            if (cancelled()) {
                throw new CancellationException("The training was cancelled.");
            }
            at(from + share * (to - from), name);
        };
        phase.at(0);
        return phase;
    }

    /** Told how much of one part is done, 0 to 1. */
    interface Phase {
        void at(double share);
    }
}
