package org.likeness.crm.web.user;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The form of a new team, or of one being changed.
 *
 * @param form {@code name}, {@code parent}
 */
public record TeamFormView(String id, String version, Form form) implements View {

    public String action() {
        return id == null ? "/teams" : "/teams/" + id;
    }

    @Override
    public String template() {
        return "user/team";
    }

    @Override
    public String place() {
        return "users";
    }
}
