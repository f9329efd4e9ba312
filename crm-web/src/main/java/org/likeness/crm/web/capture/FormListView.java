package org.likeness.crm.web.capture;

import java.util.List;
import org.likeness.crm.web.ui.View;

/** The forms of the house, active ones first. */
public record FormListView(List<Row> rows) implements View {

    /**
     * One form.
     *
     * @param taken how many were sent and taken
     * @param rejected how many were turned away in the last thirty days
     */
    public record Row(String id, String name, String language, boolean active, long taken, long rejected) {}

    @Override
    public String template() {
        return "capture/list";
    }

    @Override
    public String place() {
        return "settings";
    }
}
