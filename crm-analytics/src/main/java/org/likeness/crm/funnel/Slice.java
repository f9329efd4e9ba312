package org.likeness.crm.funnel;

import org.likeness.crm.duration.DurationEstimate;

/**
 * The whole cycle of the deals that share a value. Differences between slices are not tested.
 *
 * @param value {@code null} for deals where it is not known
 * @param winRate won among closed deals
 * @param open deals without an outcome yet
 */
public record Slice(String value, Share winRate, long open, DurationEstimate cycle) {}
