package org.likeness.crm.feature;

import java.nio.charset.StandardCharsets;

/** Takes the values of the features of one record, by the feature's number. */
interface Values {
    void text(int feature, String value);

    void number(int feature, double value);

    /** A text as the database sends it; {@code null} and blank text are unknown. */
    default void utf8(int feature, byte[] value) {
        text(feature, value == null ? null : new String(value, StandardCharsets.UTF_8));
    }
}
