package org.likeness.crm.acquisition;

import java.util.List;
import org.likeness.crm.stamp.Stamp;

/**
 * Which touches the wins of closed records hang on, by four ways of sharing out each win: all to the first touch, all to the last, the same to each, and by
 * the removal effect of a Markov chain. None of them says what caused a win: follow-ups go where somebody expects one.
 *
 * @param journeys closed records with a touch; records without one are in {@code untouched}
 * @param won of the journeys
 * @param touches by Markov credit, largest first
 */
public record Attribution(Stamp stamp, long journeys, long won, long untouched, List<TouchCredit> touches) {

    /**
     * What one kind of touch is credited with; the credits of each way add up to all wins.
     *
     * @param kind {@code CHANNEL} (where it came from), {@code FOLLOW_UP} (by method) or {@code EVENT} (by type)
     * @param name of the channel, method or type
     * @param journeys that had it, {@code wonJourneys} of them won
     * @param first wins of journeys that began with it
     * @param last wins of journeys that ended with it
     * @param linear wins shared out evenly over the touches of each journey
     * @param markov wins shared out by removal effects; {@code null} without a won journey
     * @param removalEffect share of the wins that would be missing without it, by the chain; {@code null} without a won journey
     */
    public record TouchCredit(
            String kind,
            String name,
            long journeys,
            long wonJourneys,
            double first,
            double last,
            double linear,
            Double markov,
            Double removalEffect) {}
}
