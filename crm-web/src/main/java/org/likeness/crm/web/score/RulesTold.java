package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likeness.crm.feature.AskedFeature;
import org.likeness.crm.feature.AskedFeatures;
import org.likeness.crm.feature.ProtectedFeature;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.score.RulesView.Outdated;
import org.likeness.crm.web.score.RulesView.Rule;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

/** Gathers what the page of the mining's rules shows. */
@ApplicationScoped
class RulesTold {
    @Inject
    ProtectedFeatures rules;

    @Inject
    AskedFeatures asked;

    @Inject
    WinModels models;

    @Inject
    FeatureWords features;

    @Inject
    Choices choices;

    @Inject
    Retraining retraining;

    RulesView view(Form form, Viewer viewer, Say say) {
        var all = rules.all();
        var now = rules.now();
        var free = rules.facts().stream()
                .filter(fact -> !now.facts().contains(fact))
                .map(fact -> new Choice(fact, words(fact, say)))
                .sorted(Comparator.comparing(Choice::words))
                .toList();
        return new RulesView(
                all.stream().map(rule -> told(rule, say)).toList(),
                Arrays.stream(Subject.values())
                        .map(subject -> outdated(subject, now, say))
                        .filter(Objects::nonNull)
                        .toList(),
                asked(now, say),
                form.choosing("feature", free),
                retraining(say),
                viewer.role().setsRules());
    }

    private List<RulesView.Asked> asked(Protection now, Say say) {
        var all = asked.all().stream().collect(Collectors.toMap(AskedFeature::fact, Function.identity()));
        return AskedFeatures.choices().stream()
                .map(fact -> {
                    var one = all.get(fact);
                    return new RulesView.Asked(
                            fact,
                            words(fact, say),
                            say.word("rules.asked.why", fact.substring(fact.lastIndexOf('.') + 1)),
                            one == null ? null : one.askedAt(),
                            one == null ? "" : who(one.askedBy()),
                            now.covers(fact));
                })
                .toList();
    }

    private Form retraining(Say say) {
        var form = Form.empty();
        for (var subject : Subject.values()) {
            var name = "retrain-" + subject;
            form = form.with(name, retraining.of(subject).name())
                    .choosing(name, Choices.words(say, "schedule", "OFF", "NIGHTLY", "WEEKLY"));
        }
        return form;
    }

    /** What a fact is called, where some feature tells it. */
    String words(String fact, Say say) {
        return features.fact(fact, say);
    }

    /** What the model in use goes by although it is protected, or {@code null} where it keeps the rules. */
    Outdated outdated(Subject subject, Protection now, Say say) {
        return models.published(subject, null)
                .filter(stored -> !stored.model().against(now).isEmpty())
                .map(stored -> new Outdated(
                        subject.name(),
                        ScoreWords.version(stored),
                        list(stored.model().against(now), features.of(subject, say), say)))
                .orElse(null);
    }

    static String list(List<String> keys, FeatureWords.Words words, Say say) {
        return keys.stream().map(words::label).distinct().collect(Collectors.joining(say.text("list.comma")));
    }

    private String who(Long user) {
        var id = user == null ? "" : Id.text(user);
        return choices.people().stream()
                .filter(person -> person.value().equals(id))
                .map(Choice::words)
                .findFirst()
                .orElse("");
    }

    private Rule told(ProtectedFeature rule, Say say) {
        return new Rule(
                rule.fact(),
                words(rule.fact(), say),
                rule.reason() == null ? "" : rule.reason(),
                who(rule.declaredBy()),
                rule.declaredAt());
    }
}
