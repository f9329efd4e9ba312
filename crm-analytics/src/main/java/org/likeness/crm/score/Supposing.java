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
    private final RecordValues present;
    private final boolean hidden;

    /** @param hidden whether the account is out of sight: then nothing of it is told or supposed */
    Supposing(ScoringModel model, RecordValues values, boolean hidden) {
        this.model = model;
        this.present = values;
        this.hidden = hidden;
    }

    WhatIf answer(Map<String, ?> supposed) {
        RecordValues facts = supposing(supposed);
        WinModel of = model.stored().model();
        double now = probability(present);
        double then = probability(facts);
        List<Reason> reasons = model.reasons(model.bins(facts));
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
        return told(present, f -> bin(present, f) == Bins.UNKNOWN);
    }

    private List<WhatIf.Fact> told(RecordValues facts, IntPredicate which) {
        return IntStream.range(0, model.bins().size())
                .filter(which)
                .filter(this::told)
                .mapToObj(f -> fact(f, facts))
                .sorted(Comparator.comparingDouble(fact -> -fact.spread()))
                .toList();
    }

    private RecordValues supposing(Map<String, ?> supposed) {
        RecordValues facts = present;
        List<FieldError> errors = new ArrayList<>();
        for (Map.Entry<String, ?> one : supposed.entrySet()) {
            Integer f = model.number(one.getKey());
            if (f == null || !told(f)) {
                errors.add(new FieldError(one.getKey(), "is no fact that the model goes by, or is out of sight"));
                continue;
            }
            int bin = bin(model.bins().get(f), one.getValue());
            if (bin < 0) {
                errors.add(new FieldError(one.getKey(), "is none of the values that the model knows of it"));
            } else {
                facts = one.getValue() instanceof Number number
                        ? facts.with(f, number.doubleValue())
                        : with(facts, f, bin);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return facts;
    }

    /** The record's own value stands for its bin, an example for any other: crossings may tell values of one bin apart. */
    private RecordValues with(RecordValues facts, int f, int bin) {
        if (bin == bin(facts, f)) {
            return facts;
        }
        Object own = present.values()[f];
        return facts.with(f, bin == bin(present, f) ? own : model.bins().get(f).example(bin));
    }

    private int bin(RecordValues facts, int f) {
        return facts.bin(f, model.bins().get(f));
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
        // a category that is called "other" comes before all others that are
        return IntStream.concat(IntStream.range(0, bins.size()).filter(bins::named), IntStream.range(0, bins.size()))
                .filter(b -> bins.label(b).equals(text))
                .findFirst()
                .orElse(-1);
    }

    private double probability(RecordValues facts) {
        return WinModel.probability(model.logOdds(model.bins(facts)));
    }

    private WhatIf.Fact fact(int f, RecordValues facts) {
        Bins bins = model.bins().get(f);
        int own = bin(present, f);
        int chosen = bin(facts, f);
        AdditiveModel.Term term = model.stored().model().additive().single().get(f);
        List<WhatIf.Option> options = IntStream.range(0, bins.size())
                .filter(b -> b == chosen || b == own || bins.named(b) && term.won()[b] + term.lost()[b] > 0)
                .mapToObj(b -> option(term, b, with(facts, f, b), b == chosen))
                .sorted(Comparator.comparingDouble((WhatIf.Option o) -> -o.probability())
                        .thenComparing(WhatIf.Option::value))
                .toList();
        return new WhatIf.Fact(bins.key(), bins.label(own), bins.named(own), options);
    }

    private WhatIf.Option option(AdditiveModel.Term term, int bin, RecordValues facts, boolean chosen) {
        double probability = probability(facts);
        return new WhatIf.Option(
                term.label(bin),
                term.named(bin),
                probability,
                model.grade(probability),
                term.won()[bin],
                term.lost()[bin],
                chosen);
    }
}
