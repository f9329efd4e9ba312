package org.likeness.crm.web.contact;

import java.util.List;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;

/**
 * The form of a new contact, or of one being changed.
 *
 * @param id the contact being changed, or null for a new one
 * @param version sent back as {@code version}; empty for a new one
 * @param form choices under account, buyingRole, owner
 */
public record ContactFormView(String id, String version, Form form, List<CustomField> customFields)
        implements FormView {

    public String action() {
        return id == null ? "/contacts" : "/contacts/" + id;
    }

    @Override
    public String template() {
        return "contact/form";
    }

    @Override
    public String place() {
        return "contacts";
    }
}
