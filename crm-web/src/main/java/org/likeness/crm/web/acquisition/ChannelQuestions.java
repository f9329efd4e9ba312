package org.likeness.crm.web.acquisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.acquisition.ChannelQuestion;
import org.likeness.crm.acquisition.ChannelQuestion.Subject;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.TeamSights;

/** Reads what the address of the channels asks. */
@ApplicationScoped
class ChannelQuestions {
    @Inject
    TeamSights teams;

    ChannelQuestion of(PageQuestion asked, Sight sight) {
        var subject = Subject.valueOf(asked.one("subject", List.of("LEAD", "DEAL"), "LEAD"));
        var from = asked.day("from");
        return new ChannelQuestion(subject, from, asked.day("to", from), teams.of(asked, sight));
    }
}
