package org.likeness.crm.feature;

import java.time.Instant;

/**
 * A feature that is used only when asked, and was asked for.
 *
 * @param fact what it tells, see {@link Protection#fact}: of leads and deals alike
 * @param askedBy id of the user, {@code null} where that is not known
 */
public record AskedFeature(String fact, Long askedBy, Instant askedAt) {}
