package org.likeness.crm.forecast;

/**
 * What a time will bring.
 *
 * @param deals wins expected, the sum of chances
 * @param amount the amount expected, the sum of chance × amount
 * @param low lower end of its simulated 80% band
 * @param high upper end of the same
 */
public record Expected(double deals, double amount, double low, double high) {
    /** Whether an amount lies in the band. */
    public boolean covers(double other) {
        return other >= low && other <= high;
    }
}
