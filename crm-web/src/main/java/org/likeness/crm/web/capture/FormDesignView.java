package org.likeness.crm.web.capture;

import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * Where a form is designed.
 *
 * @param id of the one being changed, null for a new one
 * @param version what was read; sent back as {@code version}
 * @param form {@code name}, {@code title}, {@code thanks}, {@code language}, {@code channel}, {@code campaign}, {@code consent}; refusals,
 *     {@code fields} among them
 * @param questions all that can be asked for, chosen ones first
 */
public record FormDesignView(String id, String version, Form form, List<Question> questions) implements View {

    /** One thing that can be asked for. */
    public record Question(String name, String words, boolean asked, String place, String label, boolean required) {}

    public String action() {
        return id == null ? "/forms" : "/forms/" + id;
    }

    @Override
    public String template() {
        return "capture/design";
    }

    @Override
    public String place() {
        return "settings";
    }
}
