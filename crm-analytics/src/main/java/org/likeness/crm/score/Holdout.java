package org.likeness.crm.score;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Which closed rows are kept back to judge a model.
 *
 * @param kind {@code TIME}: the most recently closed; {@code HASH}: those whose CRC-32 of the UTF-8 externalId, modulo 100, is below
 *     share · 100
 * @param share of the closed rows, above 0 and below 1
 */
public record Holdout(Kind kind, double share) {
    /** How rows are chosen. */
    public enum Kind {
        TIME,
        HASH
    }

    /** The most recently closed fifth. */
    public static final Holdout DEFAULT = new Holdout(Kind.TIME, .2);

    public Holdout {
        if (!(share > 0 && share < 1)) {
            throw new InvalidInput("holdout.share", "must lie between 0 and 1");
        }
    }

    /** Whether the hash of this key puts its row among those kept back. */
    boolean hashes(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 100 < share * 100 - 1e-9;
    }
}
