package org.likeness.crm.web.record;

/** What a record is called on pages. */
public final class Names {
    private Names() {}

    /** Its name; a lead without one goes by its person or its id elsewhere. */
    public static String of(Described record) {
        return record.text("name") != null
                ? record.text("name")
                : record.text("contactName") != null ? record.text("contactName") : record.textOr("externalId");
    }
}
