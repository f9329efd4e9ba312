package org.likeness.crm.feature;

import java.time.Instant;

/**
 * A declared rule.
 *
 * @param fact what is protected, see {@link Protection}
 * @param reason in the words of who declared it; {@code null} where none were given
 * @param declaredBy id of the user, {@code null} where that is not known
 */
public record ProtectedFeature(String fact, String reason, Long declaredBy, Instant declaredAt) {}
