package org.likeness.crm.web.icp;

import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.Whisker;

/**
 * Which values go with winning, or the plain word that none does.
 *
 * @param filter the form: {@code pipeline}, {@code from}, {@code to}, {@code subject} (DEAL or LEAD), {@code by} (COUNT or
 *     REVENUE)
 * @param status OK, NO_SIGNAL or INSUFFICIENT_DATA
 * @param closed closed rows looked at
 * @param won of these, won
 * @param winRate of all closed rows, with its interval
 * @param tested how many values were tested
 * @param wonMissing how many more won rows are needed, when there are too few
 * @param lostMissing how many more lost rows are needed, when there are too few
 * @param values traits first, who customers are before how they came, each strongest first; then those that come near; without a signal the strongest candidates
 * @param combinations that beat their parts
 * @param nearest open records that look most like the won ones
 * @param nearestInAll how many open records are as like the won ones as half of these are each other
 * @param leftOut features that a rule of the house keeps out, listed; may be empty
 * @param warnings sentences on what to be careful about as a whole
 */
public record IdealView(
        Address address,
        Form filter,
        String status,
        long closed,
        long won,
        Double winRate,
        Interval winRateInterval,
        int tested,
        long wonMissing,
        long lostMissing,
        List<Value> values,
        List<Combination> combinations,
        List<Nearest> nearest,
        long nearestInAll,
        String leftOut,
        List<String> warnings)
        implements View {

    /**
     * One value of a feature among closed rows.
     *
     * @param words the value, such as “Referred by a customer”
     * @param feature the feature it belongs to
     * @param lift win rate ÷ base win rate
     * @param trait clear of the average and significant
     * @param averageWon average won amount, or null
     * @param cycle median days until closed, or null
     * @param cycleInterval its interval, or null where an end is not reached
     * @param href the rows behind it
     * @param effort the follow-ups spent, where that is a trait's and they differ; otherwise null
     * @param group of a trait: {@code WHO} they are, or {@code HOW} they came and what they bought; empty of others
     * @param same the traits that nearly the same records have, in words
     */
    public record Value(
            String words,
            String feature,
            long won,
            long closed,
            double winRate,
            Interval winRateInterval,
            double lift,
            Interval liftInterval,
            Double q,
            boolean trait,
            Amount averageWon,
            Double cycle,
            Interval cycleInterval,
            String href,
            Effort effort,
            String group,
            List<String> same) {

        /** The sentence on the effort: whether it may be part of what is seen, or goes the other way. */
        public String effortWords() {
            return effort.times().low() > 1
                    ? lift > 1 ? "ideal.effort.also-more" : "ideal.effort.yet-more"
                    : lift > 1 ? "ideal.effort.yet-less" : "ideal.effort.also-less";
        }
    }

    /**
     * Follow-ups until the closing.
     *
     * @param mean per closed record with the value
     * @param others per closed record without it
     * @param times the one ÷ the other
     */
    public record Effort(double mean, double others, Interval times) {

        /** As many decimals as it takes to tell the two apart, one or two. */
        public int digits() {
            return Math.round(mean * 10) == Math.round(others * 10) ? 2 : 1;
        }

        /** Two decimals of the interval, three where an end would look like 1, which it is not. */
        public int digitsOfTimes() {
            return Math.round(times.low() * 100) == 100 || Math.round(times.high() * 100) == 100 ? 3 : 2;
        }
    }

    /** Values that together do better than each alone. */
    public record Combination(
            String words,
            long won,
            long closed,
            double winRate,
            double lift,
            Interval liftInterval,
            double timesBestPart) {}

    /**
     * An open lead or deal that looks like won ones.
     *
     * @param with its contact or account; may be empty
     * @param reasons the strongest of its chance
     * @param similarity percentile among the won, 0 to 100
     */
    public record Nearest(
            String href,
            String name,
            String with,
            List<Reason> reasons,
            int similarity,
            Double probability,
            String grade) {}

    public Whisker.Axis axis() {
        return Whisker.Axis.lift(
                Stream.concat(
                                values.stream().map(Value::liftInterval),
                                combinations.stream().map(Combination::liftInterval))
                        .mapToDouble(Interval::low)
                        .min()
                        .orElse(.5),
                Stream.concat(
                                values.stream().map(Value::liftInterval),
                                combinations.stream().map(Combination::liftInterval))
                        .mapToDouble(Interval::high)
                        .max()
                        .orElse(2));
    }

    public Whisker whisker(Value value) {
        Interval shown = value.liftInterval();
        return new Whisker(value.trait() ? axis() : grey(axis()), value.lift(), shown);
    }

    public Whisker whisker(Combination combination) {
        return new Whisker(axis(), combination.lift(), combination.liftInterval());
    }

    /** What is not a trait is drawn grey whatever its interval says. */
    private static Whisker.Axis grey(Whisker.Axis axis) {
        return axis.untold();
    }

    public boolean signal() {
        return status.equals("OK");
    }

    public List<Value> traits() {
        return values.stream().filter(Value::trait).toList();
    }

    /** How many values are traits, those that tell the same fact as another among them. */
    public int found() {
        return traits().stream().mapToInt(v -> 1 + v.same().size()).sum();
    }

    /** Whether traits stand under headings, of which there are two. */
    public boolean grouped() {
        return traits().stream().map(Value::group).distinct().count() > 1;
    }

    /** Whether a value is the first of its heading. */
    public boolean heads(Value value) {
        return grouped()
                && values.stream()
                        .filter(v -> v.group().equals(value.group()))
                        .findFirst()
                        .filter(first -> first == value)
                        .isPresent();
    }

    /** Whether won amounts are known, as they are of deals. */
    public boolean priced() {
        return values.stream().anyMatch(v -> v.averageWon() != null);
    }

    /** Whether it is known how long they take. */
    public boolean timed() {
        return values.stream().anyMatch(v -> v.cycle() != null);
    }

    public int columns() {
        return 6 + (priced() ? 1 : 0) + (timed() ? 1 : 0);
    }

    /** The traits worth a sentence, strongest first. */
    public List<Value> spoken() {
        return traits().stream().limit(4).toList();
    }

    public Value strongest() {
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String template() {
        return "icp/ideal";
    }

    @Override
    public String place() {
        return "ideal";
    }
}
