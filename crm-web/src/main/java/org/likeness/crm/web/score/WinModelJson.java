package org.likeness.crm.web.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.maths.regression.ScoreQuality;
import org.likeness.crm.score.AdditiveModel;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.user.Viewer;

/** A win model in the words of the API. */
final class WinModelJson {
    private WinModelJson() {}

    static Map<String, Object> summary(StoredModel stored, Protection rules) {
        var model = stored.model();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Id.text(stored.id()));
        json.put("version", stored.version());
        json.put("subject", model.subject());
        json.put("pipeline", Id.text(model.pipeline()));
        json.put("status", model.status());
        json.put("publishedAt", stored.publishedAt());
        json.put("rows", model.rows());
        json.put("won", model.won());
        json.put("lost", model.lost());
        json.put("open", model.open());
        json.put("moreWon", model.moreWon());
        json.put("moreLost", model.moreLost());
        json.put("baseRate", model.baseRate());
        json.put("judgedBy", model.judgedBy());
        json.put("recipe", model.recipe());
        json.put("quality", quality(model.quality()));
        json.put("leftOutByRule", model.leftOutByRule());
        json.put("outdatedBy", model.against(rules));
        json.put("stamp", model.stamp());
        return json;
    }

    /** @param viewer who leads is told of colleagues; others get such features without values */
    static Map<String, Object> whole(StoredModel stored, Protection rules, Viewer viewer) {
        var model = stored.model();
        var json = summary(stored, rules);
        json.put("baseLogOdds", model.additive().baseLogOdds());
        json.put(
                "features",
                model.additive().terms().stream()
                        .map(term -> feature(term, Colleagues.toldTo(viewer, term.feature())))
                        .toList());
        json.put("drift", model.drift() == null ? List.of() : model.drift());
        json.put("grades", model.grades());
        json.put("warnings", model.warnings());
        return json;
    }

    private static Map<String, Object> quality(ScoreQuality quality) {
        if (quality == null) {
            return null;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("rows", quality.rows());
        json.put("won", quality.won());
        json.put("auc", quality.auc().value());
        json.put("aucLow", quality.auc().low());
        json.put("aucHigh", quality.auc().high());
        json.put("logLoss", quality.logLoss());
        json.put("baseLogLoss", quality.baseLogLoss());
        json.put("brier", quality.brier());
        json.put("baseBrier", quality.baseBrier());
        json.put("meanPredicted", quality.meanPredicted());
        json.put("topDecileLift", quality.topDecileLift());
        json.put("calibration", quality.calibration());
        return json;
    }

    private static Map<String, Object> feature(AdditiveModel.Term term, boolean told) {
        var bins = new ArrayList<Map<String, Object>>();
        for (int bin = 0; told && bin < term.logOdds().length; bin++) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("label", term.label(bin));
            json.put("logOdds", term.logOdds()[bin]);
            json.put("won", term.won()[bin]);
            json.put("lost", term.lost()[bin]);
            bins.add(json);
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("key", term.feature());
        json.put("bins", bins);
        return json;
    }
}
