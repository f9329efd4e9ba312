package org.likeness.crm.ownership;

import java.time.Instant;

/**
 * A lead that goes back to the pool unless somebody follows up.
 *
 * @param why which rule it meets
 * @param days the rule's days
 * @param since the last follow-up, or since when the owner has it
 * @param from when it may go
 */
public record Leaving(
        long lead, String name, long owner, String ownerName, Why why, long days, Instant since, Instant from) {

    /** Which rule a lead meets. */
    public enum Why {
        /** Contacted once, and then no more. */
        IDLE,
        /** Never contacted by its owner nor anybody before. */
        UNTOUCHED
    }
}
