package org.likeness.crm.web.report;

import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/**
 * A number that counts.
 *
 * @param key what it is, to find it again in the report before
 * @param label the same in the reader's words
 * @param value {@code null} where it cannot be told
 * @param interval where it may lie, or {@code null}
 * @param basis how many rows it comes from, in words; may be empty
 * @param currency of money, or {@code null}
 */
public record Figure(
        String key, String label, Double value, Unit unit, Interval interval, String basis, String currency) {

    /** What it is a number of. */
    public enum Unit {
        COUNT,
        SHARE,
        DAYS,
        MONEY,
        SCORE
    }

    public static Figure count(String key, String label, long n) {
        return new Figure(key, label, (double) n, Unit.COUNT, null, "", null);
    }

    public static Figure of(String key, String label, Double value, Unit unit, Interval interval, String basis) {
        return new Figure(key, label, value, unit, interval, basis, null);
    }

    public String words(Say say) {
        return words(value, say);
    }

    /** Another value of the same kind of number. */
    String words(Double other, Say say) {
        if (other == null || other.isNaN()) {
            return say.number(null);
        }
        return switch (unit) {
            case COUNT -> say.number(other, 0);
            case SHARE -> say.percent1(other);
            case DAYS -> say.daysLong(other);
            case MONEY -> say.moneyShort(Amount.of(Math.rint(other), currency));
            case SCORE -> say.bare(other);
        };
    }

    /** Where it may lie; empty where that is not known. */
    public String range(Say say) {
        if (interval == null || Double.isNaN(interval.low()) && Double.isNaN(interval.high())) {
            return "";
        }
        return switch (unit) {
            case COUNT, DAYS -> say.range(interval, 0);
            case SHARE -> say.percent1(interval);
            case MONEY -> words(interval.low(), say) + "–" + words(interval.high(), say);
            case SCORE -> say.bare(interval);
        };
    }

    /** What it was in the report before, and whether it may have changed by chance only; empty where it is not known. */
    String since(Double before, Say say) {
        if (before == null || value == null) {
            return "";
        }
        var was = words(before, say);
        if (was.equals(words(say))) {
            return say.text("digest.same");
        }
        return say.text(interval != null && interval.covers(before) ? "digest.was.within" : "digest.was", was);
    }
}
