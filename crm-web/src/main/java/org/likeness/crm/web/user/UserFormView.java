package org.likeness.crm.web.user;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The form of a new user, or of one being changed.
 *
 * @param id the user being changed, or null for a new one
 * @param form {@code login}, {@code name}, {@code email}, {@code role}, {@code team}, {@code active}, {@code password}
 */
public record UserFormView(String id, String version, Form form) implements View {

    public String action() {
        return id == null ? "/users" : "/users/" + id;
    }

    @Override
    public String template() {
        return "user/form";
    }

    @Override
    public String place() {
        return "users";
    }
}
