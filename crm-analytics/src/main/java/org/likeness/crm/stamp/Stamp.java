package org.likeness.crm.stamp;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The birth certificate of a computed result. Two results with the same name, version, options, seed and digest are equal.
 *
 * @param name what was computed, for example {@code funnel} or {@code win-model}
 * @param version of the method or, for a fitted model, of the model; from 1
 * @param options every choice that changes the numbers, sorted by name, as text
 * @param seed of the random numbers, or {@code null} where none are drawn
 * @param rows how many records were seen
 * @param digest of what was seen in them, see {@link RowDigest}
 * @param dataUpTo nothing that happened after this instant was used
 * @param computedAt when this was computed
 */
public record Stamp(
        String name,
        int version,
        SortedMap<String, String> options,
        Long seed,
        long rows,
        String digest,
        Instant dataUpTo,
        Instant computedAt) {

    public Stamp {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** A stamp of something that draws no random numbers. */
    public static Stamp of(
            String name,
            int version,
            Map<String, String> options,
            RowDigest seen,
            Instant dataUpTo,
            Instant computedAt) {
        return new Stamp(name, version, new TreeMap<>(options), null, seen.rows(), seen.hex(), dataUpTo, computedAt);
    }
}
