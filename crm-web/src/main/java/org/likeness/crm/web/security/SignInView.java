package org.likeness.crm.web.security;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.Promise;

/**
 * The sign-in page.
 *
 * @param form {@code name} as typed; the password is never sent back; a refusal stands above
 * @param next where to go after; sent back as {@code next}
 * @param organisation whose book of business this is; may be empty
 * @param ended true when a session has just run out
 */
public record SignInView(Form form, String next, String organisation, boolean ended) implements View {

    public Promise picture() {
        return new Promise();
    }

    @Override
    public String template() {
        return "security/sign-in";
    }
}
