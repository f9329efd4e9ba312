package org.likeness.crm.web.ui;

import java.time.ZoneId;

/** The time zone the house works in. */
public final class HouseZone {
    private static final ZoneId ZONE = ZoneId.of(System.getProperty("likeness.timezone", "UTC"));

    private HouseZone() {}

    public static ZoneId get() {
        return ZONE;
    }
}
