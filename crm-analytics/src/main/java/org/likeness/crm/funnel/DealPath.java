package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Days.UNKNOWN;

import java.util.Arrays;
import java.util.Comparator;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;

/**
 * One deal as it stood at a moment: when it opened and closed, and which stages it visited. It is filled visit by visit, in
 * any order, and put right by {@link #settle}: what happened later is undone, visits are ordered, and consecutive visits to one stage
 * become one. Reused for the next deal.
 */
final class DealPath {
    private final long asOf;
    private Visit[] visits = new Visit[8];
    private int count;

    long id;
    long opened;
    long closed;
    Outcome outcome;
    /** {@code NaN} where none is known. */
    double amount;

    String currency;
    /** What the deals are split by. */
    String group;

    DealPath(long asOf) {
        this.asOf = asOf;
    }

    void start(long deal) {
        id = deal;
        count = 0;
    }

    /** A visit to the stage at that place in the order of stages; ids grow with time. */
    void visit(long id, int stage, long entered, long left) {
        if (count == visits.length) {
            visits = Arrays.copyOf(visits, 2 * count);
        }
        visits[count++] = new Visit(id, stage, entered, left);
    }

    void settle() {
        if (outcome != Outcome.OPEN && closed != UNKNOWN && closed > asOf) {
            outcome = Outcome.OPEN;
        }
        if (outcome == Outcome.OPEN) {
            closed = UNKNOWN;
        }
        Arrays.sort(visits, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            Visit visit = visits[i];
            if (visit.entered > asOf) {
                break;
            }
            long left = visit.left > asOf ? UNKNOWN : visit.left;
            boolean again = kept > 0 && visits[kept - 1].stage == visit.stage;
            if (again) {
                visits[kept - 1] = new Visit(visit.id, visit.stage, visits[kept - 1].entered, left);
            } else {
                visits[kept++] = new Visit(visit.id, visit.stage, visit.entered, left);
            }
        }
        count = kept;
    }

    int visits() {
        return count;
    }

    int stage(int i) {
        return visits[i].stage;
    }

    Ending ending(int i) {
        if (i + 1 < count) {
            return visits[i + 1].stage > visits[i].stage ? Ending.ADVANCED : Ending.MOVED_BACK;
        }
        return switch (outcome) {
            case WON -> Ending.ADVANCED;
            case LOST -> Ending.LOST;
            case OPEN -> visits[i].left == UNKNOWN ? Ending.OPEN : Ending.UNKNOWN;
        };
    }

    /** How long the visit lasted, or so far; {@code NaN} or negative where its moments make no sense. */
    double days(int i) {
        return Days.between(visits[i].entered, end(i));
    }

    private long end(int i) {
        if (visits[i].left != UNKNOWN) {
            return visits[i].left;
        }
        if (i + 1 < count) {
            return visits[i + 1].entered;
        }
        return outcome == Outcome.OPEN ? asOf : closed;
    }

    /** How long the deal took, or so far; {@code NaN} or negative where its moments make no sense. */
    double cycleDays() {
        return Days.between(opened, outcome == Outcome.OPEN ? asOf : closed);
    }

    /** How long the deal went on after the visit began, or has so far; {@code NaN} or negative where its moments make no sense. */
    double daysToEnd(int i) {
        return Days.between(visits[i].entered, outcome == Outcome.OPEN ? asOf : closed);
    }

    /** How long ago the deal was opened; {@code NaN} when not known. */
    double age() {
        return Days.between(opened, asOf);
    }

    /** A number that changes with the path. */
    long fingerprint() {
        long hash = count;
        for (int i = 0; i < count; i++) {
            hash = (hash * 31 + visits[i].stage) * 31 + visits[i].entered;
            hash = hash * 31 + visits[i].left;
        }
        return hash;
    }

    private record Visit(long id, int stage, long entered, long left) implements Comparable<Visit> {
        private static final Comparator<Visit> BY_TIME = Comparator.comparingLong(Visit::entered)
                .thenComparingLong(v -> v.left == UNKNOWN ? Long.MAX_VALUE : v.left)
                .thenComparingLong(Visit::id);

        @Override
        public int compareTo(Visit other) {
            return BY_TIME.compare(this, other);
        }
    }
}
