package org.likeness.crm.web.lead;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * What a lead is to become.
 *
 * @param id the lead
 * @param lead what it is called
 * @param form {@code account} (the name of one that is there; blank for a new one), {@code name}, {@code amount}, {@code currency},
 *     {@code pipeline}, {@code stage} of the deal
 */
public record ConvertView(String id, String lead, Form form) implements View {

    public String action() {
        return "/leads/" + id + "/convert";
    }

    @Override
    public String template() {
        return "lead/convert";
    }

    @Override
    public String place() {
        return "leads";
    }
}
