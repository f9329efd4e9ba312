package org.likeness.crm.demo;

import java.util.List;
import java.util.Random;

/** The chance behind one record: the same seed, kind and number always fall the same way, whatever was drawn before. */
final class Dice {
    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    static Dice of(long seed, String kind, long number) {
        return new Dice(scrambled(scrambled(seed) + kind.hashCode() * 0x9E3779B97F4A7C15L + number));
    }

    /** The finaliser of SplitMix64: near numbers become far ones. */
    private static long scrambled(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    /** A whole number from 0 to {@code n} − 1. */
    int below(int n) {
        return random.nextInt(n);
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** An index, chosen in proportion to the weights. */
    int weighted(double... weights) {
        var total = 0.0;
        for (var weight : weights) {
            total += weight;
        }
        var at = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    double logNormal(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    /** A Poisson count, by Knuth's product; for small means. */
    int poisson(double mean) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
