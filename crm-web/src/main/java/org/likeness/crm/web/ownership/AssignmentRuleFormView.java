package org.likeness.crm.web.ownership;

import java.util.List;
import java.util.Set;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The form of a rule of assignment.
 *
 * @param form {@code name}, {@code regions}, {@code industries}, {@code leastScore} (percent), {@code team}
 * @param ticked what is ticked: {@code fromForms}, {@code fromImports}, {@code fromApi}, ids of channels and users
 * @param regions examples of regions that leads have
 * @param industries examples of industries
 */
public record AssignmentRuleFormView(
        String id,
        String version,
        Form form,
        Set<String> ticked,
        List<Choice> channels,
        List<Choice> users,
        String regions,
        String industries)
        implements View {

    public String action() {
        return id == null ? "/assignment-rules" : "/assignment-rules/" + id;
    }

    @Override
    public String template() {
        return "ownership/rule";
    }

    @Override
    public String place() {
        return "settings";
    }
}
