package org.likeness.crm.web.score;

import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.score.WhatIf;
import org.likeness.crm.score.WhatIf.Fact;
import org.likeness.crm.score.WhatIf.Option;
import org.likeness.crm.web.score.FeatureWords.Words;
import org.likeness.crm.web.score.WhatIfView.Chance;
import org.likeness.crm.web.score.WhatIfView.Row;
import org.likeness.crm.web.ui.Ask;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** Puts into the reader's words what a score would be. */
final class WhatIfTold {
    /** Begins the names of fields that suppose something. */
    static final String FIELD = "if.";

    /** As much as a fact could change. */
    private static final double LITTLE = .01;
    /** So many records must have had a value for it to be told of without being asked. */
    private static final int ENOUGH = 20;

    private static final int ASKED = 3;

    private final Words words;
    private final Say say;

    WhatIfTold(Words words, Say say) {
        this.words = words;
        this.say = say;
    }

    WhatIfView view(String list, String id, String name, WhatIf answer, boolean chosen, String refusal) {
        var shown = answer.facts().stream().filter(f -> f.spread() >= LITTLE).toList();
        return new WhatIfView(
                list,
                list + "/" + id,
                name,
                new Chance(answer.probability(), answer.grade()),
                new Chance(answer.supposed(), answer.supposedGrade()),
                chosen,
                refusal,
                rows(shown.stream().filter(f -> !f.known())),
                rows(shown.stream().filter(Fact::known)),
                answer.facts().size() - shown.size());
    }

    /** The facts not known of a record that are most worth finding out. */
    List<Ask> asks(List<Fact> unknown) {
        return unknown.stream()
                .map(this::ask)
                .filter(ask -> ask.to() - ask.from() >= LITTLE)
                .limit(ASKED)
                .toList();
    }

    private Ask ask(Fact fact) {
        var likely = fact.options().stream()
                .filter(o -> o.named() && o.won() + o.lost() >= ENOUGH)
                .mapToDouble(Option::probability)
                .summaryStatistics();
        return new Ask(
                words.label(fact.feature()),
                likely.getCount() == 0 ? 0 : likely.getMin(),
                likely.getCount() == 0 ? 0 : likely.getMax());
    }

    private List<Row> rows(Stream<Fact> facts) {
        return facts.map(this::row).toList();
    }

    private Row row(Fact fact) {
        var options = fact.options();
        return new Row(
                FIELD + fact.feature(),
                words.label(fact.feature()),
                words.value(fact.feature(), fact.value(), fact.known()),
                options.stream().map(o -> choice(fact, o)).toList(),
                options.stream()
                        .filter(Option::chosen)
                        .map(o -> o.value().equals(fact.value()) ? "" : o.value())
                        .findFirst()
                        .orElse(""),
                options.get(options.size() - 1).probability(),
                options.get(0).probability());
    }

    /** What the record has is sent as nothing supposed. */
    private Choice choice(Fact fact, Option option) {
        return new Choice(
                option.value().equals(fact.value()) ? "" : option.value(),
                say.text(
                        "what-if.option",
                        words.value(fact.feature(), option.value(), option.named()),
                        say.percent(option.probability())));
    }
}
