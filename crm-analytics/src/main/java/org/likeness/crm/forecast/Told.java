package org.likeness.crm.forecast;

/**
 * Which open deals a forecast tells of, and which it cannot.
 *
 * @param open all that were open
 * @param counted those with a chance and an amount in the currency told
 * @param withoutChance too few deals like them have ended, see {@link org.likeness.crm.funnel.DealOutlook.Status}
 * @param withoutAmount with a chance, but no amount
 * @param otherCurrency with a chance and an amount in another currency
 */
public record Told(long open, long counted, long withoutChance, long withoutAmount, long otherCurrency) {}
