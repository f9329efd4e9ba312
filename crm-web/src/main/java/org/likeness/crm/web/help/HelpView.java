package org.likeness.crm.web.help;

import gg.jte.Content;
import org.likeness.crm.web.ui.View;

/**
 * A page of the user guide.
 *
 * @param title its heading
 * @param first whether it is the guide's first page
 * @param content its words
 */
public record HelpView(String title, boolean first, Content content) implements View {
    @Override
    public String template() {
        return "help/help";
    }
}
