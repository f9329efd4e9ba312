package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.funnel.DealOutlook.Remaining;
import org.likeness.crm.funnel.DealOutlook.Status;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.survival.Absorption;
import org.likeness.crm.maths.survival.Course;
import org.likeness.crm.maths.survival.Observations;
import org.likeness.crm.stamp.Stamp;

/**
 * What is to be expected of the open deals of a pipeline, by stage and by age in it: a semi-Markov chain. In its stage a deal
 * advances, is lost or goes back with the chances of {@link Course}, given its age there; where to is taken from where such visits went, whatever
 * their age; on entering the next stage its chance to be won is W = P·W + w ({@link Absorption}). On complete data W of the first
 * stage is the share won. Small enough to be kept; safe for several threads.
 */
public final class Outlook {
    /** So many visits must have ended in a stage before anything is said. */
    public static final int ENOUGH = 20;
    /** So many must have been watched there for as long as the deal. */
    public static final int WATCHED = 10;

    private static final double THIN = .1;
    private static final int POINTS = 1000;
    private static final int ADVANCED = Ending.ADVANCED.ordinal();
    private static final int LOST = Ending.LOST.ordinal();
    private static final int MOVED_BACK = Ending.MOVED_BACK.ordinal();
    private static final int WON = Outcome.WON.ordinal();

    private final List<FunnelStage> stages;
    private final Map<Long, Integer> places = new HashMap<>();
    private final Course[] visits;
    private final Course[] toEnd;
    private final double[] advancedThenWon;
    private final double[] backThenWon;
    private final double[] entering;
    private final double[] thin;
    private final Stamp stamp;

    Outlook(List<FunnelStage> stages, OutlookTally tally, Stamp stamp) {
        this.stages = List.copyOf(stages);
        this.stamp = stamp;
        stages.forEach(stage -> places.put(stage.id(), places.size()));
        this.visits = courses(tally.visits, MOVED_BACK);
        this.toEnd = courses(tally.toEnd, Outcome.LOST.ordinal());
        int n = stages.size();
        double[][] moves = new double[n][];
        double[] won = new double[n];
        double[][] onwards = new double[n][];
        double[][] back = new double[n][];
        for (int i = 0; i < n; i++) {
            onwards[i] = shares(tally.moves[i], i + 1, n + 1);
            back[i] = shares(tally.moves[i], 0, i);
            moves[i] = new double[n];
            for (int j = 0; j < n; j++) {
                moves[i][j] = visits[i].chance(ADVANCED) * onwards[i][j] + visits[i].chance(MOVED_BACK) * back[i][j];
            }
            won[i] = visits[i].chance(ADVANCED) * onwards[i][n];
        }
        this.entering = Absorption.chances(moves, won);
        this.advancedThenWon = new double[n];
        this.backThenWon = new double[n];
        for (int i = 0; i < n; i++) {
            advancedThenWon[i] = onwards[i][n] + sum(onwards[i], entering);
            backThenWon[i] = sum(back[i], entering);
        }
        this.thin = passingThin(moves);
    }

    private static Course[] courses(Observations[] seen, int causes) {
        return Arrays.stream(seen)
                .map(stage -> Course.of(stage, causes, POINTS, WATCHED))
                .toArray(Course[]::new);
    }

    /** The shares of moves to the places from (inclusive) to (exclusive), 0 elsewhere. */
    private static double[] shares(long[] moves, int from, int to) {
        double[] shares = new double[moves.length];
        double all = 0;
        for (int j = from; j < to; j++) {
            all += moves[j];
        }
        for (int j = from; j < to && all > 0; j++) {
            shares[j] = moves[j] / all;
        }
        return shares;
    }

    private static double sum(double[] shares, double[] of) {
        double sum = 0;
        for (int j = 0; j < of.length; j++) {
            sum += shares[j] * of[j];
        }
        return sum;
    }

    /** The chance to pass another stage with too few events on the way. */
    private double[] passingThin(double[][] moves) {
        int n = moves.length;
        double[][] among = new double[n][n];
        double[] into = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (visits[j].events() < ENOUGH) {
                    into[i] += moves[i][j];
                } else {
                    among[i][j] = moves[i][j];
                }
            }
        }
        return Absorption.chances(among, into);
    }

    /** From which deals, and up to when. */
    public Stamp stamp() {
        return stamp;
    }

    /** The chance to be won on entering the stage at that place, however little it is learnt from. */
    double entering(int place) {
        return entering[place];
    }

    /** What is said of a deal that is won or lost. */
    public DealOutlook closed() {
        return DealOutlook.none(Status.CLOSED, null, null, 0, 0, stamp);
    }

    /**
     * What is to be expected of an open deal.
     *
     * @param stage the id of its stage, or {@code null}
     * @param days how long it has been there, {@code NaN} or negative where not known
     */
    public DealOutlook of(Long stage, double days) {
        Integer i = stage == null ? null : places.get(stage);
        if (i == null || !(days >= 0)) {
            var reference = i == null ? null : stages.get(i).reference();
            return DealOutlook.none(Status.NO_STAGE, reference, null, 0, 0, stamp);
        }
        Course course = visits[i];
        Status status = status(i, days);
        if (status != Status.OK) {
            return DealOutlook.none(status, stages.get(i).reference(), days, course.n(), course.events(), stamp);
        }
        double advance = course.chanceAfter(ADVANCED, days);
        double back = course.chanceAfter(MOVED_BACK, days);
        return new DealOutlook(
                status,
                stages.get(i).reference(),
                days,
                chance(i, advance, back),
                advance,
                course.chanceAfter(LOST, days),
                back,
                known(course.shareBy(ADVANCED, days)),
                new Remaining(
                        known(toEnd[i].remaining(.25, days)),
                        known(toEnd[i].remaining(.5, days)),
                        known(toEnd[i].remaining(.75, days))),
                null,
                course.n(),
                course.events(),
                null,
                stamp);
    }

    private Status status(int i, double days) {
        Course course = visits[i];
        if (course.events() < ENOUGH || thin[i] > THIN) {
            return Status.TOO_FEW;
        }
        return course.watched(days) && course.lasting(days) > 0 ? Status.OK : Status.TOO_LONG_THERE;
    }

    private double chance(int i, double advance, double back) {
        return Math.min(1, advance * advancedThenWon[i] + back * backThenWon[i]);
    }

    /** The chance to be won, {@code NaN} where it cannot be told; the same as in {@link #of}. */
    public double chance(Long stage, double days) {
        Integer i = stage == null ? null : places.get(stage);
        return i == null || !(days >= 0) || status(i, days) != Status.OK
                ? Double.NaN
                : chance(i, visits[i].chanceAfter(ADVANCED, days), visits[i].chanceAfter(MOVED_BACK, days));
    }

    /**
     * The chance to be won within so many days from now: {@link #chance} spread over the times at which deals that had not ended at that
     * age since they entered the stage were won.
     *
     * @param horizons days from now, ascending
     * @return one chance for each, 0 throughout where no deal was ever won after that age; {@code null} where there is no chance
     */
    public double[] wonWithin(Long stage, double days, double[] horizons) {
        double chance = chance(stage, days);
        if (Double.isNaN(chance)) {
            return null;
        }
        Course course = toEnd[places.get(stage)];
        double ever = course.chanceAfter(WON, days);
        double[] within = new double[horizons.length];
        for (int k = 0; k < within.length; k++) {
            within[k] = ever > 0 ? chance * course.chanceBetween(WON, days, days + horizons[k]) / ever : 0;
        }
        return within;
    }
}
