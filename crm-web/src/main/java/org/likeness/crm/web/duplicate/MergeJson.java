package org.likeness.crm.web.duplicate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.duplicate.DuplicateMatch;
import org.likeness.crm.duplicate.DuplicatePairs.Pair;
import org.likeness.crm.duplicate.DuplicateReason;
import org.likeness.crm.duplicate.Merge;
import org.likeness.crm.duplicate.Traits;
import org.likeness.crm.kernel.Id;

/** Duplicates and merges as JSON. */
final class MergeJson {
    private MergeJson() {}

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

    static Map<String, Object> merge(Merge merge) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Id.text(merge.id()));
        json.put("kind", merge.kind().path());
        json.put("survivor", Id.text(merge.survivor()));
        json.put("merged", Id.text(merge.merged()));
        json.put("mergedName", merge.name());
        json.put("mergedAt", merge.at());
        json.put("undoneAt", merge.undoneAt());
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
