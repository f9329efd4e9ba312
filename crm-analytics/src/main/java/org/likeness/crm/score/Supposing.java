package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.RecordValues;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;

/** Puts other values in the place of a record's and scores what comes of it. */
final class Supposing {
    private final ScoringModel model;
    private final int[] present;
    private final boolean hidden;

    /** @param hidden whether the account is out of sight: then nothing of it is told or supposed */
    Supposing(ScoringModel model, RecordValues values, boolean hidden) {
        this.model = model;
        this.present = model.facts(values);
        this.hidden = hidden;
    }

    WhatIf answer(Map<String, ?> supposed) {
        int[] facts = supposing(supposed);
        WinModel of = model.stored().model();
        double now = probability(present);
        double then = probability(facts);
        List<Reason> reasons = model.reasons(model.cells(facts));
        return new WhatIf(
                model.stored().id(),
                of.status(),
                now,
                model.grade(now),
                then,
                model.grade(then),
                of.additive().baseLogOdds(),
                hidden ? HiddenAccounts.together(reasons) : reasons,
                told(facts, f -> true),
                of.stamp());
    }

    /** The facts that are not known of the record, all others being as they are. */
    List<WhatIf.Fact> unknown() {
        return told(present, f -> present[f] == Bins.UNKNOWN);
    }

    private List<WhatIf.Fact> told(int[] facts, IntPredicate which) {
        return IntStream.range(0, facts.length)
                .filter(which)
                .filter(this::told)
                .mapToObj(f -> fact(f, facts))
                .sorted(Comparator.comparingDouble(fact -> -fact.spread()))
                .toList();
    }

    private int[] supposing(Map<String, ?> supposed) {
        int[] facts = present.clone();
        List<FieldError> errors = new ArrayList<>();
        supposed.forEach((feature, value) -> {
            Integer f = model.number(feature);
            if (f == null || !told(f)) {
                errors.add(new FieldError(feature, "is no fact that the model goes by, or is out of sight"));
                return;
            }
            int bin = bin(model.bins().get(f), value);
            if (bin < 0) {
                errors.add(new FieldError(feature, "is none of the values that the model knows of it"));
            } else {
                facts[f] = bin;
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return facts;
    }

    private boolean told(int f) {
        return !hidden || !HiddenAccounts.ofAccount(model.bins().get(f).key());
    }

    /** A negative number where there is none. */
    private static int bin(Bins bins, Object value) {
        if (value == null) {
            return Bins.UNKNOWN;
        }
        if (value instanceof Number number) {
            return bins.kind().numeric() ? bins.of(number.doubleValue()) : -1;
        }
        String text = value instanceof Boolean yes ? yes ? "yes" : "no" : value.toString();
        return IntStream.range(0, bins.size())
                .filter(b -> bins.label(b).equals(text))
                .findFirst()
                .orElse(-1);
    }

    private double probability(int[] facts) {
        return WinModel.probability(model.logOdds(model.cells(facts)));
    }

    private WhatIf.Fact fact(int f, int[] facts) {
        Bins bins = model.bins().get(f);
        AdditiveModel.Term term = model.stored().model().additive().single().get(f);
        List<WhatIf.Option> options = IntStream.range(0, bins.size())
                .filter(b -> b == facts[f] || b == present[f] || bins.named(b) && term.won()[b] + term.lost()[b] > 0)
                .mapToObj(b -> option(term, f, b, facts))
                .sorted(Comparator.comparingDouble((WhatIf.Option o) -> -o.probability())
                        .thenComparing(WhatIf.Option::value))
                .toList();
        return new WhatIf.Fact(bins.key(), bins.label(present[f]), bins.named(present[f]), options);
    }

    private WhatIf.Option option(AdditiveModel.Term term, int f, int bin, int[] facts) {
        int[] other = facts.clone();
        other[f] = bin;
        double probability = probability(other);
        return new WhatIf.Option(
                term.label(bin),
                term.named(bin),
                probability,
                model.grade(probability),
                term.won()[bin],
                term.lost()[bin],
                bin == facts[f]);
    }
}
