package org.likeness.crm.web.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.likeness.crm.score.OneFact;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.web.ui.Reason;

/** Makes one reason of those that tell nearly the same fact: a sum of sums is the same sum. */
final class OneReason {
    private final List<List<String>> pairs;

    private OneReason(List<List<String>> pairs) {
        this.pairs = pairs;
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

    /** The weightiest first; what is unknown stays a reason of its own. */
    List<Reason> of(
            List<org.likeness.crm.score.Reason> reasons, Function<org.likeness.crm.score.Reason, Reason> words) {
        var groups = new LinkedHashMap<String, List<org.likeness.crm.score.Reason>>();
        var heads = new LinkedHashMap<String, String>();
        for (var reason : reasons) {
            var head = !reason.named() ? reason.feature() : head(reason.feature(), heads);
            if (reason.named()) {
                heads.put(reason.feature(), head);
            }
            groups.computeIfAbsent(head, h -> new ArrayList<>()).add(reason);
        }
        return groups.values().stream()
                .map(group -> told(group, words))
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.logOdds())))
                .toList();
    }

    /** The first of those seen that it is paired with, else itself. */
    private String head(String feature, LinkedHashMap<String, String> heads) {
        return heads.keySet().stream()
                .filter(seen -> pairs.contains(List.of(seen, feature)) || pairs.contains(List.of(feature, seen)))
                .findFirst()
                .map(heads::get)
                .orElse(feature);
    }

    private static Reason told(
            List<org.likeness.crm.score.Reason> group, Function<org.likeness.crm.score.Reason, Reason> words) {
        var first = words.apply(group.get(0));
        return group.size() == 1
                ? first
                : new Reason(
                        first.words(),
                        first.won(),
                        first.closed(),
                        group.stream()
                                .mapToDouble(org.likeness.crm.score.Reason::logOdds)
                                .sum(),
                        group.stream().skip(1).map(words).toList());
    }
}
