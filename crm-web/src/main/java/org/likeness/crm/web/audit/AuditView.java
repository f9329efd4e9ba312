package org.likeness.crm.web.audit;

import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Link;
import org.likeness.crm.web.ui.View;

/**
 * Who changed what.
 *
 * @param filter {@code user}, {@code kind}, {@code from}, {@code to}
 * @param rows newest first
 * @param older where the ones before them are, or null
 */
public record AuditView(Form filter, List<Row> rows, String older) implements View {

    /**
     * One change.
     *
     * @param at in the reader's time
     * @param who a person, an import or the house itself
     * @param kind of the record, in words
     * @param record opens it where it has a page
     * @param before null where there was no value, {@code after} where there is none
     */
    public record Row(String at, String who, String kind, Link record, String field, String before, String after) {}

    @Override
    public String template() {
        return "audit/audit";
    }

    @Override
    public String place() {
        return "audit";
    }
}
