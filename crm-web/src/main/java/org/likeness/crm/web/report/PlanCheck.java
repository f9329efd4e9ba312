package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.ui.Say;

/** Asks the report itself whether its filters name anything, before anybody is sent what they did not ask for. */
@ApplicationScoped
class PlanCheck {
    @Inject
    @Any
    Instance<Reporting> reports;

    /** @throws InvalidInput naming a filter that the report cannot be asked by */
    Plan checked(Plan plan, Viewer viewer, Say say) {
        var query = new MultivaluedHashMap<String, String>();
        plan.filters().forEach(query::putSingle);
        var question = new PageQuestion(query, say);
        reports.stream()
                .filter(report -> report.kind() == plan.report())
                .forEach(report -> report.read(question, viewer, say));
        plan.filters().forEach((name, value) -> {
            if (!question.took(name, value)) {
                throw new InvalidInput("filters", "holds " + name + ", which cannot be " + value + " here");
            }
        });
        return plan;
    }
}
