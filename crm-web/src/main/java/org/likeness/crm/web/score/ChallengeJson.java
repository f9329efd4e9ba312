package org.likeness.crm.web.score;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.score.Challenge;

/** What was decided of a challenger, in the words of the API. */
final class ChallengeJson {
    private ChallengeJson() {}

    static Map<String, Object> told(Challenge challenge) {
        var json = new LinkedHashMap<String, Object>();
        json.put("subject", challenge.subject());
        json.put("pipeline", Id.text(challenge.pipeline()));
        json.put("decidedAt", challenge.decidedAt());
        json.put("verdict", challenge.verdict());
        json.put("promoted", challenge.verdict().promotes());
        json.put("champion", model(challenge.champion(), challenge.championVersion()));
        json.put("championVersion", challenge.championVersion());
        json.put("challenger", model(challenge.challenger(), challenge.challengerVersion()));
        json.put("challengerVersion", challenge.challengerVersion());
        json.put("rows", challenge.rows());
        json.put("won", challenge.won());
        var auc = challenge.auc();
        var loss = challenge.loss();
        json.put("championAuc", auc == null ? null : auc.second());
        json.put("challengerAuc", auc == null ? null : auc.first());
        json.put("aucDifference", auc == null ? null : auc.difference());
        json.put("aucDifferenceLow", auc == null ? null : auc.low());
        json.put("aucDifferenceHigh", auc == null ? null : auc.high());
        json.put("aucDifferenceP", auc == null ? null : auc.p());
        json.put("championLogLoss", loss == null ? null : loss.second());
        json.put("challengerLogLoss", loss == null ? null : loss.first());
        json.put("logLossDifference", loss == null ? null : loss.difference());
        json.put("logLossDifferenceLow", loss == null ? null : loss.low());
        json.put("logLossDifferenceHigh", loss == null ? null : loss.high());
        return json;
    }

    private static Map<String, Object> model(Long id, Integer version) {
        if (id == null) {
            return null;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Id.text(id));
        json.put("externalId", null);
        json.put("name", "v" + version);
        json.put("url", "/api/v1/win-models/" + Id.text(id));
        return json;
    }
}
