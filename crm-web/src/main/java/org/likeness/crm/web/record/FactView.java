package org.likeness.crm.web.record;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * One fact of a record while it is being changed in its place.
 *
 * @param action where it is sent
 * @param version what the record was read at
 */
public record FactView(String action, String version, FieldLook field, Form form) implements View {

    @Override
    public String template() {
        return heading() ? "record/heading-form" : "record/fact-form";
    }

    /** Whether it is the name that stands above the page. */
    private boolean heading() {
        return field.name().equals("name");
    }
}
