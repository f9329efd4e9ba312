package org.likeness.crm.maths.stats;

/**
 * Lifts of groups in two periods, whose rows may be of the same clusters (accounts that bought in both): R = L₂/L₁, Var(ln R) = Var(ln L₁) + Var(ln
 * L₂) − 2·Cov, the covariance being that of {@link SharedClusters}, and never below what independent rows would have. Who bought more in both
 * periods alike does not make a change less sure. Liang and Zeger (1986), the two lifts as one contrast.
 */
public final class LiftChanges {
    private final GroupContrasts earlier;
    private final GroupContrasts later;
    private final SharedClusters shared;

    /**
     * @param earlier contrasts of {@code before}, {@code later} those of {@code now}
     * @param groups numbered alike in both periods
     */
    public LiftChanges(GroupContrasts earlier, Rows before, GroupContrasts later, Rows now, int groups) {
        this.earlier = earlier;
        this.later = later;
        this.shared = new SharedClusters(before, now, groups);
    }

    /** Of the lift later ÷ the lift earlier of one group. */
    public LiftChange of(int group) {
        double change = earlier.lift(group) > 0 ? later.lift(group) / earlier.lift(group) : Double.NaN;
        return LiftChange.of(change, variance(group), degrees(group));
    }

    private double variance(int group) {
        double clustered = earlier.clusteredLogLiftVariance(group)
                + later.clusteredLogLiftVariance(group)
                - 2 * shared.covariance(group, earlier.logLift(group), later.logLift(group));
        return Math.max(clustered, earlier.independentLogLiftVariance(group) + later.independentLogLiftVariance(group));
    }

    /** Those of the period that has fewer; endless where no cluster repeats. */
    private int degrees(int group) {
        int before = earlier.repeated() ? earlier.degrees(group) : Integer.MAX_VALUE;
        int after = later.repeated() ? later.degrees(group) : Integer.MAX_VALUE;
        return Math.min(before, after);
    }
}
