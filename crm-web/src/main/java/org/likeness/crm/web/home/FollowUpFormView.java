package org.likeness.crm.web.home;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The form that logs a follow-up on a page of its own.
 *
 * @param form {@code with}, {@code method}, {@code text}, {@code nextText}, {@code nextDue}
 * @param back where it goes on to once it is logged
 */
public record FollowUpFormView(Form form, String back) implements View {

    @Override
    public String template() {
        return "home/follow-up";
    }

    @Override
    public String place() {
        return "today";
    }
}
