package org.likeness.crm.maths.stats;

/**
 * The difference of two independent shares with a 95% interval by Newcombe's hybrid of two Wilson intervals: p − q − √((p − l₁)² + (u₂ − q)²) to
 * p − q + √((u₁ − p)² + (q − l₂)²). Good from one trial each on; NaN without trials. Reference: Newcombe, Statistics in Medicine 17 (1998), method 10.
 *
 * @param difference first − second
 */
public record ShareDifference(Proportion first, Proportion second, double difference, double low, double high) {

    public static ShareDifference of(Proportion first, Proportion second) {
        double p = first.rate();
        double q = second.rate();
        double difference = p - q;
        return new ShareDifference(
                first,
                second,
                difference,
                difference - Math.hypot(p - first.low(), second.high() - q),
                difference + Math.hypot(first.high() - p, q - second.low()));
    }
}
