package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Days.UNKNOWN;

import java.util.Arrays;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Outcome;

/**
 * One deal as it stood at a moment: when it opened and closed, and which stages it visited. It is filled visit by visit, in
 * any order, and put right by {@link #settle}: what happened later is undone, visits are ordered, and consecutive visits to one stage
 * become one. Reused for the next deal, and so kept in plain numbers.
 */
final class DealPath {
    private final long asOf;
    private long[] ids = new long[8];
    private int[] stages = new int[8];
    private long[] entered = new long[8];
    private long[] left = new long[8];
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
        if (count == ids.length) {
            grow();
        }
        int at = count++;
        while (at > 0 && later(at - 1, entered, left, id)) {
            put(at, ids[at - 1], stages[at - 1], this.entered[at - 1], this.left[at - 1]);
            at--;
        }
        put(at, id, stage, entered, left);
    }

    /** Whether the visit there comes after one with these moments: by entering, then leaving, then by id. */
    private boolean later(int at, long entered, long left, long id) {
        if (this.entered[at] != entered) {
            return this.entered[at] > entered;
        }
        long mine = this.left[at] == UNKNOWN ? Long.MAX_VALUE : this.left[at];
        long other = left == UNKNOWN ? Long.MAX_VALUE : left;
        return mine == other ? ids[at] > id : mine > other;
    }

    private void put(int at, long id, int stage, long entered, long left) {
        this.ids[at] = id;
        this.stages[at] = stage;
        this.entered[at] = entered;
        this.left[at] = left;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, 2 * count);
        stages = Arrays.copyOf(stages, 2 * count);
        entered = Arrays.copyOf(entered, 2 * count);
        left = Arrays.copyOf(left, 2 * count);
    }

    void settle() {
        if (outcome != Outcome.OPEN && closed != UNKNOWN && closed > asOf) {
            outcome = Outcome.OPEN;
        }
        if (outcome == Outcome.OPEN) {
            closed = UNKNOWN;
        }
        int kept = 0;
        for (int i = 0; i < count && entered[i] <= asOf; i++) {
            long until = left[i] > asOf ? UNKNOWN : left[i];
            boolean again = kept > 0 && stages[kept - 1] == stages[i];
            // joined to one that was left before it was entered, it would last from a day that makes no sense, or look
            // like one that does
            long since = again && sane(i) && sane(kept - 1) ? entered[kept - 1] : entered[i];
            put(again ? kept - 1 : kept++, ids[i], stages[i], since, until);
        }
        count = kept;
    }

    private boolean sane(int i) {
        return left[i] == UNKNOWN || left[i] >= entered[i];
    }

    int visits() {
        return count;
    }

    int stage(int i) {
        return stages[i];
    }

    long entered(int i) {
        return entered[i];
    }

    long left(int i) {
        return left[i];
    }

    Ending ending(int i) {
        if (i + 1 < count) {
            return stages[i + 1] > stages[i] ? Ending.ADVANCED : Ending.MOVED_BACK;
        }
        return switch (outcome) {
            case WON -> Ending.ADVANCED;
            case LOST -> Ending.LOST;
            case OPEN -> left[i] == UNKNOWN ? Ending.OPEN : Ending.UNKNOWN;
        };
    }

    /** How long the visit lasted, or so far; {@code NaN} or negative where its moments make no sense. */
    double days(int i) {
        return Days.between(entered[i], end(i));
    }

    /** Whether a moment, or the day it stands for, lies within the visit; never where its moments make no sense. */
    boolean during(int i, long moment) {
        return Days.between(entered[i], moment) >= 0 && Days.between(moment, end(i)) >= 0;
    }

    /** When the visit ended, or the moment of asking; {@link Days#UNKNOWN} where nobody knows. */
    long end(int i) {
        if (left[i] != UNKNOWN) {
            return left[i];
        }
        if (i + 1 < count) {
            return entered[i + 1];
        }
        return outcome == Outcome.OPEN ? asOf : closed;
    }

    /** How long the deal took, or so far; {@code NaN} or negative where its moments make no sense. */
    double cycleDays() {
        return Days.between(opened, outcome == Outcome.OPEN ? asOf : closed);
    }

    /** How long the deal went on after the visit began, or has so far; {@code NaN} or negative where its moments make no sense. */
    double daysToEnd(int i) {
        return Days.between(entered[i], outcome == Outcome.OPEN ? asOf : closed);
    }

    /** How long ago the deal was opened; {@code NaN} when not known. */
    double age() {
        return Days.between(opened, asOf);
    }

    /** A number that changes with the path. */
    long fingerprint() {
        long hash = count;
        for (int i = 0; i < count; i++) {
            hash = (hash * 31 + stages[i]) * 31 + entered[i];
            hash = hash * 31 + left[i];
        }
        return hash;
    }
}
