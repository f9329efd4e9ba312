package org.likeness.crm.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.demo.PlantedTruth.StageTime;
import org.likeness.crm.demo.Story.Visit;

/** Sends a deal through the stages of its pipeline; it is cut off now, wherever it then stands. */
final class Journeys {
    private static final double SKIPS = .05;
    private static final double GOES_BACK = .06;

    /** How losses are spread over the stages, early to late. */
    private static final double[] LOST_IN = {35, 33, 20, 12};

    /** @param end when it closed, {@code null} while it is open */
    record Journey(List<Visit> visits, Instant end) {}

    private final Times times;

    Journeys(Times times) {
        this.times = times;
    }

    Journey travel(String pipeline, Instant opened, boolean wins, Dice dice) {
        var stages = PlantedTruth.stages().stream()
                .filter(stage -> stage.pipeline().equals(pipeline))
                .toList();
        var last = wins ? stages.size() - 1 : lostIn(stages.size(), dice);
        var visits = new ArrayList<Visit>();
        var at = opened;
        for (int index : way(last, dice)) {
            var left = Times.plus(at, stay(stages.get(index), dice));
            var stays = left.isAfter(times.now());
            visits.add(new Visit(stages.get(index).stage(), at, stays ? null : left));
            if (stays) {
                return new Journey(visits, null);
            }
            at = left;
        }
        return new Journey(visits, at);
    }

    private static int lostIn(int stages, Dice dice) {
        return dice.weighted(java.util.Arrays.copyOf(LOST_IN, stages));
    }

    /** The stages it visits up to the last one, mostly in order. */
    private static List<Integer> way(int last, Dice dice) {
        var way = new ArrayList<Integer>();
        for (int index = 0; index <= last; index++) {
            if (index > 0 && index < last && dice.chance(SKIPS)) {
                continue;
            }
            way.add(index);
            var previous = way.size() < 2 ? -1 : way.get(way.size() - 2);
            if (previous >= 0 && index < last && dice.chance(GOES_BACK)) {
                way.add(previous);
                way.add(index);
            }
        }
        return way;
    }

    /** Days in a stage; a minute at least. */
    private static double stay(StageTime stage, Dice dice) {
        return Math.max(.001, dice.logNormal(stage.medianDays(), stage.spread()));
    }
}
