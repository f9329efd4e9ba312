package org.likeness.crm.web.icp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.icp.DriftedValue;
import org.likeness.crm.icp.ProfileDrift;
import org.likeness.crm.icp.TraitValue;

/** How a profile has changed, as the API tells it. */
final class DriftJson {
    private DriftJson() {}

    static Map<String, Object> of(ProfileDrift drift) {
        var json = new LinkedHashMap<String, Object>();
        json.put("status", drift.status());
        json.put("earlier", drift.earlier());
        json.put("later", drift.later());
        json.put("tested", drift.tested());
        json.put("values", drift.values().stream().map(DriftJson::of).toList());
        json.put("stamp", drift.stamp());
        return json;
    }

    private static Map<String, Object> of(DriftedValue value) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", value.feature());
        json.put("value", value.value());
        json.put("earlier", of(value.earlier()));
        json.put("later", of(value.later()));
        json.put("change", value.change());
        json.put("changeLow", value.changeLow());
        json.put("changeHigh", value.changeHigh());
        json.put("p", value.p());
        json.put("q", value.q());
        json.put("drifted", value.drifted());
        return json;
    }

    private static Map<String, Object> of(TraitValue value) {
        var json = new LinkedHashMap<String, Object>();
        json.put("won", value.won());
        json.put("lost", value.lost());
        json.put("winRate", value.winRate().rate());
        json.put("winRateLow", value.winRate().low());
        json.put("winRateHigh", value.winRate().high());
        json.put("lift", value.lift().value());
        json.put("liftLow", value.lift().low());
        json.put("liftHigh", value.lift().high());
        return json;
    }
}
