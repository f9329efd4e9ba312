package org.likeness.crm.web.account;

import java.util.List;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;

/**
 * The form of a new account, or of one being changed.
 *
 * @param id the account being changed, or null for a new one
 * @param version sent back as {@code version}; empty for a new one
 */
public record AccountFormView(String id, String version, Form form, List<CustomField> customFields)
        implements FormView {

    public String action() {
        return id == null ? "/accounts" : "/accounts/" + id;
    }

    @Override
    public String template() {
        return "account/form";
    }

    @Override
    public String place() {
        return "accounts";
    }
}
