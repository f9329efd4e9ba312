package org.likeness.crm.feature;

/**
 * One thing that can be known of a lead or deal.
 *
 * @param key as analyses and the API name it: {@code industry}, {@code account.region}, {@code custom.tags}
 * @param source where its values are read
 * @param byDefault whether an analysis uses it without being asked
 */
public record Feature(String key, Label label, Kind kind, Source source, boolean byDefault) {

    /**
     * Where values are read from.
     *
     * @param place the record's columns, its custom values, or those of its account
     * @param name SQL expression over the aliases {@code r} (the record), {@code a} (its account) and those of {@link RecordQuery}, or the
     *     custom field's key
     */
    record Source(Place place, String name) {}

    /** Where a value lies. */
    enum Place {
        COLUMN,
        SIZE_BAND,
        CUSTOM,
        ACCOUNT_CUSTOM
    }

    static Feature column(String key, String en, String zh, Kind kind, String sql) {
        return new Feature(key, new Label(en, zh), kind, new Source(Place.COLUMN, sql), true);
    }

    static Feature custom(Place place, String key, String label, Kind kind, String field) {
        return new Feature(key, new Label(label, label), kind, new Source(place, field), true);
    }

    Feature onlyWhenAsked() {
        return new Feature(key, label, kind, source, false);
    }
}
