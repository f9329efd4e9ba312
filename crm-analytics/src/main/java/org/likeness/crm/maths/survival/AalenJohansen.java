package org.likeness.crm.maths.survival;

/**
 * Competing ends: what share has ended by each cause within a time, open stays counted as long as they were watched. The
 * chances of all causes and of still lasting sum to 1 at every time. From one stay on; without stays every chance is 0.
 */
public final class AalenJohansen {
    private final EventTable table;
    private final double[] before; // S(s-)

    private AalenJohansen(EventTable table) {
        this.table = table;
        this.before = new double[table.time.length];
        double survival = 1;
        for (int k = 0; k < before.length; k++) {
            before[k] = survival;
            survival *= 1 - (double) table.events[k] / table.atRisk[k];
        }
    }

    public static AalenJohansen of(EventTable table) {
        return new AalenJohansen(table);
    }

    /** The chance to end by that cause. */
    public Incidence incidence(int cause) {
        int[] events = table.of(cause);
        double[] steps = new double[events.length];
        double[] chance = new double[events.length];
        double sum = 0;
        for (int k = 0; k < events.length; k++) {
            steps[k] = before[k] * events[k] / table.atRisk[k];
            sum += steps[k];
            chance[k] = sum;
        }
        return new Incidence(table.time, chance, () -> new Jackknife(table, before).variance(cause, steps));
    }
}
