package org.likeness.crm.web.api;

import org.likeness.crm.web.ui.View;

/** The API, to be read and tried. */
public record ApiReferenceView() implements View {

    @Override
    public String template() {
        return "api/reference";
    }

    @Override
    public String place() {
        return "settings";
    }
}
