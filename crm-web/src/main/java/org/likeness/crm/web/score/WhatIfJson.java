package org.likeness.crm.web.score;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.score.WhatIf;

/** What a score would be, in the words of the API. */
final class WhatIfJson {
    private WhatIfJson() {}

    static Map<String, Object> of(WhatIf answer) {
        var json = new LinkedHashMap<String, Object>();
        json.put("probability", answer.probability());
        json.put("grade", answer.grade());
        var supposed = new LinkedHashMap<String, Object>();
        supposed.put("probability", answer.supposed());
        supposed.put("grade", answer.supposedGrade());
        supposed.put("baseLogOdds", answer.baseLogOdds());
        supposed.put("reasons", answer.reasons().stream().map(Scores::described).toList());
        json.put("supposed", supposed);
        json.put("facts", answer.facts().stream().map(WhatIfJson::described).toList());
        json.put("model", Id.text(answer.model()));
        json.put("status", answer.status());
        json.put("stamp", answer.stamp());
        return json;
    }

    private static Map<String, Object> described(WhatIf.Fact fact) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", fact.feature());
        json.put("value", fact.value());
        json.put("options", fact.options().stream().map(WhatIfJson::described).toList());
        return json;
    }

    private static Map<String, Object> described(WhatIf.Option option) {
        var json = new LinkedHashMap<String, Object>();
        json.put("value", option.value());
        json.put("probability", option.probability());
        json.put("grade", option.grade());
        json.put("won", option.won());
        json.put("lost", option.lost());
        json.put("chosen", option.chosen());
        return json;
    }
}
