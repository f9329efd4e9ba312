package org.likeness.crm.duration;

/**
 * One point of a curve of what still lasts.
 *
 * @param day time since the start, in days
 * @param lasting the share that lasts longer than that
 * @param low lower end of its pointwise 95% interval, {@code null} where the share is 0
 * @param high upper end of the same
 * @param atRisk how many were still there, and watched, just before
 */
public record CurvePoint(double day, double lasting, Double low, Double high, int atRisk) {}
