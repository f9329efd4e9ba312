package org.likeness.crm.funnel;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.duration.DurationEstimate;
import org.likeness.crm.maths.survival.AalenJohansen;
import org.likeness.crm.maths.survival.EventTable;
import org.likeness.crm.maths.survival.Incidence;
import org.likeness.crm.maths.survival.KaplanMeier;

/** The competing ways out of a stage. */
final class StageChances {
    private final EventTable table;
    private final Incidence advanced;
    private final Incidence lost;
    private final Incidence movedBack;

    StageChances(EventTable table) {
        this.table = table;
        AalenJohansen ends = AalenJohansen.of(table);
        this.advanced = ends.incidence(Ending.ADVANCED.ordinal());
        this.lost = ends.incidence(Ending.LOST.ordinal());
        this.movedBack = ends.incidence(Ending.MOVED_BACK.ordinal());
    }

    StageChance at(double day) {
        return new StageChance(day, advanced.at(day), lost.at(day), movedBack.at(day));
    }

    List<StageChance> curve() {
        List<StageChance> points = new ArrayList<>();
        for (double day : KaplanMeier.of(table).drops(DurationEstimate.POINTS)) {
            points.add(at(day));
        }
        return List.copyOf(points);
    }

    /** By when that share of those that will ever advance have advanced. */
    double advancedBy(double share) {
        return advanced.timeOfShare(share);
    }
}
