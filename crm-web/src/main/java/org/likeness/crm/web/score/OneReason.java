package org.likeness.crm.web.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.likeness.crm.score.AdditiveModel.Term;
import org.likeness.crm.score.OneFact;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.web.ui.Reason;

/** Makes one reason of those that tell nearly the same fact, and of all that is not known: a sum of sums is the same sum. */
final class OneReason {
    /** As many facts not known are told together. */
    private static final int MANY = 3;

    /** What is known comes first: nobody acts on what is not. */
    private static final int BEFORE_UNKNOWN = 3;

    private static final String NOT_KNOWN = "unknown";

    /** Each paired feature with those it is paired with. */
    private final Map<String, Set<String>> partners = new HashMap<>();

    private OneReason(List<List<String>> pairs) {
        for (var pair : pairs) {
            partners.computeIfAbsent(pair.get(0), p -> new HashSet<>()).add(pair.get(1));
            partners.computeIfAbsent(pair.get(1), p -> new HashSet<>()).add(pair.get(0));
        }
    }

    /** By the features of each pair. */
    static OneReason of(List<List<String>> pairs) {
        return new OneReason(pairs);
    }

    /** By what a model was warned of. */
    static OneReason by(StoredModel model) {
        return of(model.model().warnings().stream()
                .filter(w -> w.kind().equals(OneFact.KIND))
                .map(OneFact::pair)
                .toList());
    }

    /**
     * The weightiest first; many facts that are not known, told together, come after the three weightiest that are.
     *
     * @param words of a reason
     * @param unknown what so many facts not known are called
     */
    List<Reason> of(
            List<org.likeness.crm.score.Reason> reasons,
            Function<org.likeness.crm.score.Reason, Reason> words,
            IntFunction<String> unknown) {
        return of(reasons, Integer.MAX_VALUE, words, unknown);
    }

    /** Only so many of them, and only these put into words. */
    List<Reason> of(
            List<org.likeness.crm.score.Reason> reasons,
            int most,
            Function<org.likeness.crm.score.Reason, Reason> words,
            IntFunction<String> unknown) {
        var sorted = new ArrayList<>(groups(reasons));
        sorted.sort(Comparator.comparingDouble(group -> -Math.abs(sum(group))));
        for (int at = 0; at < Math.min(BEFORE_UNKNOWN, sorted.size()); at++) {
            if (sorted.get(at).size() >= MANY && unknown(sorted.get(at).get(0))) {
                var blanks = sorted.remove(at);
                sorted.add(Math.min(BEFORE_UNKNOWN, sorted.size()), blanks);
                break;
            }
        }
        return sorted.stream()
                .limit(most)
                .map(group -> told(group, words, unknown))
                .toList();
    }

    private Collection<List<org.likeness.crm.score.Reason>> groups(List<org.likeness.crm.score.Reason> reasons) {
        var blanks = reasons.stream().filter(OneReason::unknown).count() >= MANY;
        if (partners.isEmpty() && !blanks) {
            return reasons.stream().map(List::of).toList();
        }
        var groups = new LinkedHashMap<String, List<org.likeness.crm.score.Reason>>();
        var heads = new LinkedHashMap<String, String>();
        for (var reason : reasons) {
            var head = blanks && unknown(reason)
                    ? NOT_KNOWN + Term.CROSS
                    : !reason.named() ? reason.feature() : head(reason.feature(), heads);
            if (reason.named()) {
                heads.put(reason.feature(), head);
            }
            groups.computeIfAbsent(head, h -> new ArrayList<>()).add(reason);
        }
        return groups.values();
    }

    private static boolean unknown(org.likeness.crm.score.Reason reason) {
        return !reason.named() && reason.value().equals(NOT_KNOWN);
    }

    private static double sum(List<org.likeness.crm.score.Reason> group) {
        double sum = 0;
        for (var reason : group) {
            sum += reason.logOdds();
        }
        return sum;
    }

    /** The first of those seen that it is paired with, else itself. */
    private String head(String feature, Map<String, String> heads) {
        var its = partners.get(feature);
        if (its != null) {
            for (var seen : heads.entrySet()) {
                if (its.contains(seen.getKey())) {
                    return seen.getValue();
                }
            }
        }
        return feature;
    }

    private static Reason told(
            List<org.likeness.crm.score.Reason> group,
            Function<org.likeness.crm.score.Reason, Reason> words,
            IntFunction<String> unknown) {
        if (group.size() == 1) {
            return words.apply(group.get(0));
        }
        if (unknown(group.get(0))) {
            var each = group.stream()
                    .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.logOdds())))
                    .map(words)
                    .toList();
            return new Reason(unknown.apply(group.size()), null, null, sum(group), each);
        }
        var first = words.apply(group.get(0));
        return new Reason(
                first.words(),
                first.won(),
                first.closed(),
                sum(group),
                group.stream().skip(1).map(words).toList());
    }
}
