package org.likeness.crm.score;

import java.time.Instant;

/**
 * A win model in the database.
 *
 * @param version counted per subject from 1
 * @param publishedAt when it began to score records; {@code null} if it never did
 */
public record StoredModel(long id, int version, WinModel model, Instant publishedAt) {}
