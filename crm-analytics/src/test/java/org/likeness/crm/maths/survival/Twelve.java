package org.likeness.crm.maths.survival;

/** Twelve stays of eight deals, with ties, a zero length and three causes. */
final class Twelve {
    static final double[] TIME = {0, 2, 2, 3, 3, 3, 5, 8, 8, 13, 21, 21};
    static final int[] CAUSE = {1, 1, 0, 2, 1, 0, 3, 1, 2, 0, 1, 0};
    static final int[] DEAL = {0, 1, 2, 0, 3, 4, 1, 5, 6, 2, 3, 7};

    private Twelve() {}

    static EventTable table(boolean clustered) {
        Observations seen = new Observations();
        for (int i = 0; i < TIME.length; i++) {
            if (clustered) {
                seen.add(TIME[i], CAUSE[i], DEAL[i]);
            } else {
                seen.add(TIME[i], CAUSE[i]);
            }
        }
        return EventTable.of(seen);
    }
}
