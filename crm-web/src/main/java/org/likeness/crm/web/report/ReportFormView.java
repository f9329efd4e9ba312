package org.likeness.crm.web.report;

import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The form of a new subscription, or of one being changed.
 *
 * @param id of the one being changed, null for a new one
 * @param form {@code period}, {@code when}, {@code hour}, {@code language}, {@code addresses}, {@code version} and the report's filters
 * @param users who may be ticked
 * @param outside whether addresses outside are asked for
 * @param zone the zone that hours are told in
 */
public record ReportFormView(String id, ReportKind report, Form form, List<Person> users, boolean outside, String zone)
        implements View {

    /** A user, whether ticked, and the e-mail address, or null. */
    public record Person(String id, String name, String address, boolean ticked) {}

    public String action() {
        return id == null ? "/reports" : "/reports/" + id;
    }

    @Override
    public String template() {
        return "report/form";
    }

    @Override
    public String place() {
        return "reports";
    }
}
