package org.likeness.crm.web.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.feature.Catalogues;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.funnel.Splits;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.TeamSights;

/** Reads what the address of the funnel asks. */
@ApplicationScoped
class FunnelQuestions {
    @Inject
    Choices choices;

    @Inject
    TeamSights teams;

    @Inject
    Catalogues catalogues;

    /** What the page offers to tell deals apart by. */
    List<String> splits() {
        return Splits.keys(catalogues.of(Subject.DEAL));
    }

    FunnelQuestion of(PageQuestion asked, Sight sight) {
        var pipelines = choices.pipelines();
        var first = pipelines.isEmpty() ? null : pipelines.get(0).value();
        var pipeline = asked.choice("pipeline", pipelines, first);
        var from = asked.day("from");
        return new FunnelQuestion(
                Id.parse(pipeline),
                from,
                asked.day("to", from),
                asked.day("asOf"),
                asked.one("split", splits(), null),
                null,
                teams.of(asked, sight));
    }
}
