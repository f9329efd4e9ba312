package org.likeness.crm.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.maths.regression.PromiseCheck;
import org.likeness.crm.maths.regression.ScoreQuality;
import org.likeness.crm.maths.stats.Proportion;

/**
 * What became of the scores that were given out: each record by the first score it got, once it is closed. Records that are still open are
 * not in it, so that while many are, those that close fast weigh more than they should. A record that was reopened after a model had
 * learnt from it counts as any other.
 *
 * @param since when the first score was given, {@code null} where none was
 * @param given how many records got a score
 * @param closed how many of these have closed since
 * @param needed how many closed ones a verdict takes: 30, and as many as make Σp(1 − p) ≥ 5
 * @param test {@code null} where nothing has closed
 * @param quality of the promises, in tenths by what was promised; {@code null} where nothing has closed
 * @param grades those that were given, best first
 */
public record LiveCalibration(
        Instant since,
        long given,
        long closed,
        long needed,
        Verdict verdict,
        PromiseCheck test,
        ScoreQuality quality,
        List<GradeOutcome> grades) {
    static final int FEWEST = 30;

    private static final double LEAST_VARIANCE = 5;
    /** Two looks at once, 2.5% of false alarm each: R {@code qnorm(.9875)}. */
    private static final double SURELY = 2.241402727604947;

    /** What may be said. */
    public enum Verdict {
        /** No score was given yet. */
        NOTHING_GIVEN,
        /** Too few of them have closed. */
        TOO_FEW,
        /** What was promised happened, as far as can be told. */
        AGREES,
        /** Less happened than was promised. */
        TOO_HIGH,
        /** More happened than was promised. */
        TOO_LOW,
        /** On the whole it agrees, but high and low promises err differently. */
        UNEVEN
    }

    /**
     * What became of one grade.
     *
     * @param grade {@code null} for scores without one
     * @param promised mean probability that was given
     * @param happened won of closed with a 95% interval by Wilson
     */
    public record GradeOutcome(String grade, double promised, Proportion happened) {}

    /** Judges what was given to records that have closed, row by row. */
    static LiveCalibration of(Instant since, long given, double[] promised, String[] grades, boolean[] won) {
        if (promised.length == 0) {
            return new LiveCalibration(
                    since,
                    given,
                    0,
                    FEWEST,
                    given == 0 ? Verdict.NOTHING_GIVEN : Verdict.TOO_FEW,
                    null,
                    null,
                    List.of());
        }
        PromiseCheck test = PromiseCheck.of(promised, won);
        long needed = Math.max(FEWEST, (long) Math.ceil(LEAST_VARIANCE * promised.length / test.variance()));
        ScoreQuality quality = ScoreQuality.of(promised, won, test.expected() / promised.length);
        return new LiveCalibration(
                since,
                given,
                promised.length,
                needed,
                verdict(test, needed),
                test,
                quality,
                grades(promised, grades, won));
    }

    private static Verdict verdict(PromiseCheck test, long needed) {
        if (test.rows() < needed) {
            return Verdict.TOO_FEW;
        }
        if (Math.abs(test.overall()) >= SURELY) {
            return test.overall() < 0 ? Verdict.TOO_HIGH : Verdict.TOO_LOW;
        }
        return Math.abs(test.spread()) >= SURELY ? Verdict.UNEVEN : Verdict.AGREES;
    }

    private static List<GradeOutcome> grades(double[] promised, String[] grades, boolean[] won) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (String grade : new String[] {"A", "B", "C", "D", null}) {
            sums.put(grade, new double[3]);
        }
        for (int i = 0; i < won.length; i++) {
            double[] sum = sums.get(grades[i]);
            sum[0]++;
            sum[1] += promised[i];
            sum[2] += won[i] ? 1 : 0;
        }
        List<GradeOutcome> told = new ArrayList<>();
        sums.forEach((grade, sum) -> {
            if (sum[0] > 0) {
                told.add(new GradeOutcome(grade, sum[1] / sum[0], Proportion.of((long) sum[2], (long) sum[0])));
            }
        });
        return List.copyOf(told);
    }
}
