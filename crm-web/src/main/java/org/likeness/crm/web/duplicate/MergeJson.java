package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.duplicate.DuplicateMatch;
import org.likeness.crm.duplicate.DuplicatePairs.Pair;
import org.likeness.crm.duplicate.DuplicateReason;
import org.likeness.crm.duplicate.Merge;
import org.likeness.crm.duplicate.NotGivenBack;
import org.likeness.crm.duplicate.Traits;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.record.Reference;
import org.likeness.crm.record.References;

/** Duplicates and merges as JSON. */
@ApplicationScoped
class MergeJson {
    @Inject
    References references;

    static Map<String, Object> match(DuplicateMatch match) {
        var json = new LinkedHashMap<String, Object>();
        json.put("record", named(match.record()));
        json.put("score", match.score());
        json.put("reasons", match.reasons().stream().map(MergeJson::reason).toList());
        return json;
    }

    static Map<String, Object> pair(Pair pair) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", pair.match().kind().path());
        json.put("one", named(pair.one()));
        json.put("other", named(pair.match().record()));
        json.put("score", pair.match().score());
        json.put(
                "reasons",
                pair.match().reasons().stream().map(MergeJson::reason).toList());
        return json;
    }

    Map<String, Object> of(Merge merge) {
        return of(List.of(merge)).get(0);
    }

    /** Merges with the records they are about; one that is gone is named as it was. */
    List<Map<String, Object>> of(List<Merge> merges) {
        var survivors = new HashMap<Long, Reference>();
        merges.stream()
                .collect(Collectors.groupingBy(Merge::kind, Collectors.mapping(Merge::survivor, Collectors.toList())))
                .forEach((kind, ids) -> survivors.putAll(references.named(kind, ids)));
        return merges.stream()
                .map(m ->
                        told(m, survivors.getOrDefault(m.survivor(), new Reference(Id.text(m.survivor()), null, null))))
                .toList();
    }

    private static Map<String, Object> told(Merge merge, Reference survivor) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Id.text(merge.id()));
        json.put("kind", merge.kind().path());
        json.put("survivor", survivor);
        json.put("merged", new Reference(Id.text(merge.merged()), merge.externalId(), merge.name()));
        json.put("mergedName", merge.name());
        json.put("mergedAt", merge.at());
        json.put("undoneAt", merge.undoneAt());
        return json;
    }

    static Map<String, Object> lost(NotGivenBack lost) {
        var json = new LinkedHashMap<String, Object>();
        json.put("record", lost.ofSurvivor() ? "survivor" : "merged");
        json.put("field", lost.field());
        json.put("reason", lost.reason());
        return json;
    }

    private static Map<String, Object> named(Traits record) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Id.text(record.id()));
        json.put("name", record.name());
        return json;
    }

    private static Map<String, Object> reason(DuplicateReason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("reason", reason.sign().name());
        json.put("points", reason.points());
        json.put("alike", reason.alike());
        json.put("value", reason.shared());
        return json;
    }
}
