package org.likeness.crm.web.list;

import java.util.List;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.View;

/** The field that takes the value many records are to be given. */
public record ValueView(String input, List<Choice> values) implements View {
    @Override
    public String template() {
        return "list/value";
    }
}
