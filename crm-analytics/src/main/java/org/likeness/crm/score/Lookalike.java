package org.likeness.crm.score;

import org.likeness.crm.kernel.RecordKind;

/**
 * A won customer that a record resembles.
 *
 * @param kind {@code ACCOUNTS}, or {@code LEADS} for a won lead that became no account
 * @param similarity Gower likeness, 0 to 1
 */
public record Lookalike(RecordKind kind, long id, String externalId, String name, double similarity) {}
