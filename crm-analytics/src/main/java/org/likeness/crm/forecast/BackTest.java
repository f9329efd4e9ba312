package org.likeness.crm.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * The forecast as it would have been made on a past day, from nothing but what had happened by then, against what came of the same deals.
 * Owners and amounts are those of today.
 *
 * @param asOf that day; the forecast is from its end until now
 * @param told which deals it told of
 * @param months month by month
 * @param expected of all of these months
 * @param happened what was won of the deals it told of
 * @param untold what was won of deals open then that it did not tell of, in the same currency
 * @param opened what was won of deals opened after that day, which no forecast of open deals can know
 */
public record BackTest(
        LocalDate asOf, Told told, List<Tested> months, Expected expected, Won happened, Won untold, Won opened) {
    /** What a month was to bring and what it brought, of the deals told of. */
    public record Tested(LocalDate from, LocalDate to, Expected expected, Won happened) {}
}
