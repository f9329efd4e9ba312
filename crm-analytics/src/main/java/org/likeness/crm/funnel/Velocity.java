package org.likeness.crm.funnel;

import static org.likeness.crm.duration.Numbers.known;

/**
 * What the pipeline earns a day if it goes on like this: open × win rate × average won amount ÷ median cycle.
 *
 * @param perDay the product, {@code null} while one of its parts is not known
 * @param open open deals
 * @param winRate won among closed deals
 * @param averageWonAmount mean amount of won deals that have one; {@code null} when they are in several currencies, or some in none
 * @param currency of the amounts, {@code null} when none was given
 * @param medianCycle days, open deals censored
 */
public record Velocity(
        Double perDay, long open, Double winRate, Double averageWonAmount, String currency, Double medianCycle) {

    static Velocity of(long open, Double winRate, double averageWonAmount, String currency, Double medianCycle) {
        Double perDay =
                winRate == null || medianCycle == null ? null : known(open * winRate * averageWonAmount / medianCycle);
        return new Velocity(perDay, open, winRate, known(averageWonAmount), currency, medianCycle);
    }
}
