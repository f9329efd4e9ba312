package org.likeness.crm.maths.regression;

/**
 * How far the spread of rows over bins has moved: Σ (s − t)·ln(s/t) over the shares s of the new rows and t of the old ones, half a
 * row added to every bin. Below .1 little, .1 to .25 some, above .25 much. By chance alone it is about (bins − 1)(1/old + 1/new), so both
 * sides need a hundred rows or so. NaN where a side is empty. Source: Siddiqi, Credit Risk Scorecards (2006).
 */
public final class PopulationStability {
    private PopulationStability() {}

    /** The index of two counts over the same bins; bins empty on both sides are passed over. */
    public static double index(int[] before, int[] now) {
        double bins = 0;
        double oldRows = 0;
        double newRows = 0;
        for (int b = 0; b < before.length; b++) {
            if (before[b] + now[b] > 0) {
                bins++;
                oldRows += before[b];
                newRows += now[b];
            }
        }
        if (oldRows == 0 || newRows == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int b = 0; b < before.length; b++) {
            if (before[b] + now[b] > 0) {
                double t = (before[b] + .5) / (oldRows + bins / 2);
                double s = (now[b] + .5) / (newRows + bins / 2);
                sum += (s - t) * Math.log(s / t);
            }
        }
        return sum;
    }
}
