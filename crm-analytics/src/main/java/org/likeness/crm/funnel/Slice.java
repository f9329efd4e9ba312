package org.likeness.crm.funnel;

import org.likeness.crm.duration.DurationEstimate;

/**
 * The whole cycle of the deals that share a value.
 *
 * @param value {@code null} for deals where it is not known
 * @param winRate won among closed deals
 * @param open deals without an outcome yet
 * @param q false discovery rate, over all values, of taking another time than the deals of the other values told (log-rank); {@code null} where not tested
 */
public record Slice(String value, Share winRate, long open, DurationEstimate cycle, Double q) {}
