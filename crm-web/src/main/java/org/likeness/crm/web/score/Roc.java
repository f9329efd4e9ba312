package org.likeness.crm.web.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.likeness.crm.score.HeldOut;
import org.likeness.crm.web.ui.chart.RocCurves.Point;

/** Draws the curve of a ranking: calling ever more records, best first, what share of lost and of won is called. */
final class Roc {
    private static final int POINTS = 200;

    private Roc() {}

    /** Equal probabilities make one step; empty without both won and lost records. */
    static List<Point> of(List<HeldOut> rows) {
        double won = rows.stream().filter(HeldOut::won).count();
        double lost = rows.size() - won;
        var points = new ArrayList<Point>();
        if (won == 0 || lost == 0) {
            return points;
        }
        var ranked = rows.stream()
                .sorted(Comparator.comparingDouble(HeldOut::probability).reversed())
                .toList();
        double calledWon = 0;
        double drawn = -1;
        for (int i = 0; i < ranked.size(); i++) {
            calledWon += ranked.get(i).won() ? 1 : 0;
            var tied = i + 1 < ranked.size()
                    && ranked.get(i + 1).probability() == ranked.get(i).probability();
            if (!tied && i - drawn >= ranked.size() / (double) POINTS) {
                points.add(new Point((i + 1 - calledWon) / lost, calledWon / won));
                drawn = i;
            }
        }
        return points;
    }
}
