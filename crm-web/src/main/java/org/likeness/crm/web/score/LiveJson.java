package org.likeness.crm.web.score;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.maths.regression.ScoreQuality.CalibrationBin;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.score.LiveCalibration;
import org.likeness.crm.score.LiveCalibration.GradeOutcome;

/** What came of given scores, in the words of the API. */
final class LiveJson {
    private LiveJson() {}

    static Map<String, Object> told(LiveCalibration live) {
        var json = new LinkedHashMap<String, Object>();
        json.put("verdict", live.verdict());
        json.put("since", live.since());
        json.put("given", live.given());
        json.put("closed", live.closed());
        json.put("needed", live.needed());
        var test = live.test();
        var quality = live.quality();
        json.put("won", test == null ? 0 : test.happened());
        json.put("expectedWon", test == null ? null : test.expected());
        json.put("overall", test == null ? null : test.overall());
        json.put("spread", test == null ? null : test.spread());
        json.put("auc", quality == null ? null : quality.auc().value());
        json.put("aucLow", quality == null ? null : quality.auc().low());
        json.put("aucHigh", quality == null ? null : quality.auc().high());
        json.put("logLoss", quality == null ? null : quality.logLoss());
        json.put("brier", quality == null ? null : quality.brier());
        json.put("grades", live.grades().stream().map(LiveJson::told).toList());
        json.put(
                "deciles",
                quality == null
                        ? java.util.List.of()
                        : quality.calibration().stream().map(LiveJson::told).toList());
        return json;
    }

    private static Map<String, Object> told(GradeOutcome grade) {
        var json = new LinkedHashMap<String, Object>();
        json.put("grade", grade.grade());
        return happened(json, grade.promised(), grade.happened());
    }

    private static Map<String, Object> told(CalibrationBin bin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", bin.low());
        json.put("to", bin.high());
        return happened(json, bin.predicted(), Proportion.of(bin.won(), bin.n()));
    }

    private static Map<String, Object> happened(Map<String, Object> json, double given, Proportion happened) {
        json.put("given", given);
        json.put("closed", happened.trials());
        json.put("won", happened.successes());
        json.put("happened", happened.rate());
        json.put("low", happened.low());
        json.put("high", happened.high());
        return json;
    }
}
