package org.likeness.crm.web.report;

import org.likeness.crm.web.ui.View;

/**
 * The page behind the link in a mail.
 *
 * @param token of the link
 * @param title of the report
 * @param wanted whether it still comes
 */
public record UnsubscribeView(String token, String title, boolean wanted) implements View {
    @Override
    public String template() {
        return "report/unsubscribe";
    }
}
