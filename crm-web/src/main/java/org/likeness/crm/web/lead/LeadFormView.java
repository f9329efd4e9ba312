package org.likeness.crm.web.lead;

import java.util.List;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;

/**
 * The form of a new lead, or of one being changed.
 *
 * @param id the lead being changed, or null for a new one
 * @param version what {@code If-Match} would say; sent back as {@code version}; empty for a new one
 * @param form values, errors and choices by JSON name
 */
public record LeadFormView(String id, String version, Form form, List<CustomField> customFields) implements FormView {

    public String action() {
        return id == null ? "/leads" : "/leads/" + id;
    }

    public String back() {
        return action();
    }

    @Override
    public String template() {
        return "lead/form";
    }

    @Override
    public String place() {
        return "leads";
    }
}
