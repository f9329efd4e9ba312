package org.likeness.crm.web.ui;

/**
 * How many there are, as far as it was counted: told as {@code 347}, or as {@code 10,000+} where counting stopped.
 *
 * @param n at least so many, and exactly so many unless there are more
 */
public record Tally(long n, boolean more) {

    public static Tally of(long n) {
        return new Tally(n, false);
    }

    /** What came of counting to one beyond the most that are told. */
    public static Tally upTo(long most, long counted) {
        return counted > most ? new Tally(most, true) : of(counted);
    }
}
