package org.likeness.crm.web.deal;

import java.util.List;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;

/**
 * The form of a new deal, or of one being changed.
 *
 * @param id the deal being changed, or null for a new one
 * @param version sent back as {@code version}; empty for a new one
 * @param form choices under account, pipeline, stage, product, channel, owner
 */
public record DealFormView(String id, String version, Form form, List<CustomField> customFields) implements FormView {

    public String action() {
        return id == null ? "/deals" : "/deals/" + id;
    }

    @Override
    public String template() {
        return "deal/form";
    }

    @Override
    public String place() {
        return "deals";
    }
}
