package org.likeness.crm.web.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.funnel.FunnelQuestion;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.TeamSights;

/** Reads what the address of the funnel asks. */
@ApplicationScoped
class FunnelQuestions {
    private static final Set<String> GROUPS = Set.of("CATEGORY", "YES_NO");

    @Inject
    Choices choices;

    @Inject
    TeamSights teams;

    /** What the page offers to tell deals apart by: features, and custom fields of deals and accounts with categories or yes and no. */
    List<String> splits() {
        return Stream.of(
                        FunnelQuestion.splits().stream(),
                        own(RecordKind.DEALS, ""),
                        own(RecordKind.ACCOUNTS, "account."))
                .flatMap(keys -> keys)
                .toList();
    }

    private Stream<String> own(RecordKind kind, String before) {
        return choices.customFields(kind).stream()
                .filter(f -> GROUPS.contains(f.kind()))
                .map(f -> before + f.name());
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
