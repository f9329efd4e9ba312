package org.likeness.crm.acquisition;

import org.likeness.crm.record.Reference;

/**
 * What one channel brought.
 *
 * @param channel {@code null} for records without one
 * @param leads leads (or deals) that came through it, open ones included
 * @param won how many of them are won
 * @param lost how many are lost; the rest is open
 * @param qualified leads that turned out worth a deal: those converted or won; {@code null} of deals, which come of qualified leads
 * @param dealsWon deals that came of the leads and were won, as far as they are in sight; {@code null} of deals
 * @param shareOfLeads of all leads
 * @param shareOfWon of all won, {@code null} when none is won
 * @param conversion won ÷ leads, {@code null} without leads
 * @param conversionLow lower end of its 95% interval (Wilson), by which channels are ranked
 * @param conversionHigh upper end of the same
 * @param wonWithin the chance to be won within {@link ChannelPerformance#horizon} days, open ones counted as long as they were watched
 *     (Aalen–Johansen); {@code null} where no days are known
 * @param wonWithinLow lower end of its 95% interval, {@code null} where the chance is 0 or 1
 * @param wonWithinHigh upper end of the same
 * @param matureLeads those that began at least {@link ChannelPerformance#matureAfter} days ago, so that nearly all had the time to close
 * @param matureWon how many of them are won
 * @param matureConversion matureWon ÷ matureLeads, {@code null} without any
 * @param matureConversionLow lower end of its 95% interval (Wilson)
 * @param matureConversionHigh upper end of the same
 * @param amount sum of what was won through it, {@code null} when nothing with an amount was or currencies are mixed
 * @param currency of the amount, {@code null} when none was given
 * @param medianDaysToWin median days from the start to being won, of those won: says nothing of those still open
 * @param excluded won ones left out of that because a date is missing or the end lies before the start
 * @param cost of the channel's campaigns by the share of their days in the period (whole where their first or last day is unknown),
 *     {@code null} when no cost is known, currencies are mixed, or only a part of the records is in sight
 * @param costCurrency of the cost, {@code null} when none was given
 * @param costPerWon cost ÷ won
 */
public record ChannelResult(
        Reference channel,
        long leads,
        long won,
        long lost,
        Long qualified,
        Long dealsWon,
        Double shareOfLeads,
        Double shareOfWon,
        Double conversion,
        Double conversionLow,
        Double conversionHigh,
        Double wonWithin,
        Double wonWithinLow,
        Double wonWithinHigh,
        long matureLeads,
        long matureWon,
        Double matureConversion,
        Double matureConversionLow,
        Double matureConversionHigh,
        Double amount,
        String currency,
        Double medianDaysToWin,
        long excluded,
        Double cost,
        String costCurrency,
        Double costPerWon) {}
