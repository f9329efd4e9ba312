package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.ownership.Trial;
import org.likeness.crm.ownership.Trial.Verdict;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ownership.AssignmentRulesView.Found;
import org.likeness.crm.web.ownership.AssignmentRulesView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

/** Draws the rules of assignment in words. */
@RequestScoped
class AssignmentRuleViews {
    private static final int EXAMPLES = 6;

    @Inject
    PageSupport pages;

    @Inject
    RuleBook book;

    @Inject
    Choices choices;

    AssignmentRulesView list(String typed) {
        var lead = typed.isEmpty() ? null : book.lead(typed, pages.viewer()).orElse(null);
        var trials = lead == null ? Map.<Long, Trial>of() : byRule(book.tried(lead));
        var users = book.names(RecordKind.USERS);
        var words = new Words(users, book.names(RecordKind.TEAMS), book.names(RecordKind.CHANNELS), pages.say());
        var rows = book.all().stream()
                .map(rule -> row(rule, trials.get(rule.key()), words))
                .toList();
        return new AssignmentRulesView(rows, typed, found(lead, trials, users), !typed.isEmpty() && lead == null);
    }

    private Found found(Long lead, Map<Long, Trial> trials, Map<Long, String> users) {
        if (lead == null) {
            return null;
        }
        var takes = trials.values().stream()
                .filter(t -> t.verdict() == Verdict.TAKES)
                .findFirst();
        return new Found(
                Id.text(lead),
                book.nameOfLead(lead),
                takes.map(t -> t.rule().name()).orElse(null),
                takes.map(t -> users.get(t.taker())).orElse(null));
    }

    private static Map<Long, Trial> byRule(List<Trial> trials) {
        var by = new LinkedHashMap<Long, Trial>();
        trials.forEach(trial -> by.put(trial.rule().key(), trial));
        return by;
    }

    private Row row(AssignmentRule rule, Trial trial, Words words) {
        return new Row(
                Id.text(rule.key()),
                rule.name(),
                rule.active(),
                words.when(rule),
                words.takers(rule),
                book.takers(rule).isEmpty(),
                trial == null ? null : trial.verdict().name(),
                trial == null || trial.taker() == null ? null : words.users.get(trial.taker()));
    }

    /** Conditions and takers as people read them. */
    private record Words(Map<Long, String> users, Map<Long, String> teams, Map<Long, String> channels, Say say) {
        List<String> when(AssignmentRule rule) {
            var when = new ArrayList<String>();
            for (var source : Source.values()) {
                if (rule.takesFrom(source)) {
                    when.add(say.word("rule.source", source.name()));
                }
            }
            add(when, "field.region", rule.regions());
            add(when, "field.industry", rule.industries());
            add(when, "field.channel", named(rule.channels(), channels));
            if (rule.leastScore() != null) {
                when.add(say.text("rule.score-from", say.percent(rule.leastScore())));
            }
            return when;
        }

        private void add(List<String> when, String field, List<String> values) {
            if (!values.isEmpty()) {
                var label = field.equals("field.region")
                        ? say.text("field.region")
                        : field.equals("field.industry") ? say.text("field.industry") : say.text("field.channel");
                when.add(say.text("rule.is", label, join(values)));
            }
        }

        String takers(AssignmentRule rule) {
            return rule.team() != null
                    ? say.text("rule.team-of", teams.getOrDefault(rule.team(), "…"))
                    : join(named(rule.takers(), users));
        }

        private static List<String> named(List<Long> ids, Map<Long, String> names) {
            return ids.stream().map(names::get).filter(Objects::nonNull).toList();
        }

        private String join(List<String> words) {
            return String.join(say.chinese() ? "、" : ", ", words);
        }
    }

    AssignmentRuleFormView form(String id, String version, Form form, Set<String> ticked) {
        return new AssignmentRuleFormView(
                id,
                version,
                form.choosing("team", choices.of(RecordKind.TEAMS)),
                ticked,
                choices.of(RecordKind.CHANNELS),
                choices.owners(Sight.everything()),
                examples("region"),
                examples("industry"));
    }

    private String examples(String column) {
        return choices.values(RecordKind.LEADS, column, pages.viewer().sight()).stream()
                .map(Choice::words)
                .limit(EXAMPLES)
                .collect(Collectors.joining(pages.say().text("list.comma")));
    }

    /** A rule as its form shows it. */
    AssignmentRuleFormView of(AssignmentRule rule) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", rule.name());
        values.put("regions", String.join("\n", rule.regions()));
        values.put("industries", String.join("\n", rule.industries()));
        if (rule.leastScore() != null) {
            values.put(
                    "leastScore",
                    String.valueOf(Math.round(rule.leastScore() * 1000) / 10.0).replaceAll("\\.0$", ""));
        }
        if (rule.team() != null) {
            values.put("team", Id.text(rule.team()));
        }
        var ticked = new LinkedHashSet<String>();
        for (var source : Source.values()) {
            if (rule.takesFrom(source)) {
                ticked.add(RuleTyped.SOURCES.get(source));
            }
        }
        rule.channels().forEach(channel -> ticked.add(Id.text(channel)));
        rule.takers().forEach(user -> ticked.add(Id.text(user)));
        return form(Id.text(rule.key()), String.valueOf(rule.version()), Form.of(values), ticked);
    }
}
