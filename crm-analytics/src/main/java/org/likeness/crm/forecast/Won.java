package org.likeness.crm.forecast;

/**
 * What was won.
 *
 * @param deals with an amount in the currency told
 * @param amount their sum
 */
public record Won(long deals, double amount) {
    static final Won NOTHING = new Won(0, 0);

    Won and(double more) {
        return new Won(deals + 1, amount + more);
    }
}
