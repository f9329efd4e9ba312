package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Sights;
import org.likeness.crm.web.ui.Choice;

/** Narrows an analysis down to the records of one team and those below it, of what somebody may see. */
@ApplicationScoped
@InTransaction
public class TeamSights {
    @Inject
    Sights sights;

    @Inject
    Choices choices;

    /** The teams to choose from; none while there is only one. */
    public List<Choice> choices() {
        var teams = choices.of(RecordKind.TEAMS);
        return teams.size() < 2 ? List.of() : teams;
    }

    /** What is seen of the team that is asked for, if one is. */
    public Sight of(PageQuestion asked, Sight sight) {
        var team = asked.choice("team", choices.of(RecordKind.TEAMS), null);
        return team == null ? sight : sights.within(sight, Id.parse(team));
    }
}
