package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.DriftQuestion;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.TeamSights;

/** Reads what the address of the ideal customer asks. */
@ApplicationScoped
class ProfileQuestions {
    @Inject
    Choices choices;

    @Inject
    TeamSights teams;

    /** Without a first day, the later half of what closed is compared with the earlier one. */
    DriftQuestion drift(PageQuestion asked, Sight sight) {
        var later = of(asked, sight);
        var whole = later.from() != null
                ? later
                : new ProfileQuestion(later.subject(), later.pipeline(), null, null, later.by(), later.sight());
        return new DriftQuestion(whole, null, null);
    }

    ProfileQuestion of(PageQuestion asked, Sight sight) {
        var subject = Subject.valueOf(asked.one("subject", List.of("DEAL", "LEAD"), "DEAL"));
        var deals = subject == Subject.DEAL;
        var pipeline = deals ? asked.choice("pipeline", choices.pipelines(), null) : null;
        var by = deals ? asked.one("by", List.of("COUNT", "REVENUE"), "COUNT") : "COUNT";
        var from = asked.day("from");
        return new ProfileQuestion(
                subject,
                Id.parse(pipeline),
                from,
                asked.day("to", from),
                ProfileQuestion.By.valueOf(by),
                teams.of(asked, sight));
    }
}
