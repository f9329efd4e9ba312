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
        json.put("champion", Id.text(challenge.champion()));
        json.put("championVersion", challenge.championVersion());
        json.put("challenger", Id.text(challenge.challenger()));
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
}
