package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.score.Lookalike;
import org.likeness.crm.score.Reason;
import org.likeness.crm.score.WhatIfs;
import org.likeness.crm.score.WinScore;
import org.likeness.crm.score.WinScores;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.api.HttpRefusal;
import org.likeness.crm.web.api.Json;

/** The score of one lead or deal with its reasons, in the words of the API. */
@ApplicationScoped
public class Scores {
    private static final String NOT_PUBLISHED =
            "No win model of this subject is published yet; POST /api/v1/win-models trains one.";

    @Inject
    WinScores scores;

    @Inject
    WhatIfs whatIfs;

    /** There is no model that could score. */
    public static final class NoScore extends HttpRefusal {
        private static final long serialVersionUID = 1;

        NoScore(String sentence) {
            super(404, sentence, Map.of(), List.of());
        }
    }

    /**
     * The score of a record that the caller has found in sight.
     *
     * @param model id of a model, or {@code null} for the published one
     */
    public Json of(Subject subject, long record, String model, Sight sight) {
        var key = Id.parse(model);
        if (model != null && key == null) {
            throw new InvalidInput("model", "is no id of a win model");
        }
        return new Json(described(scores.of(subject, record, key, sight)
                .orElseThrow(() ->
                        new NoScore(model == null ? NOT_PUBLISHED : "There is no such win model of this subject."))));
    }

    /**
     * What the score of a record that the caller has found in sight would be.
     *
     * @param supposed by the feature's key
     */
    public Json whatIf(Subject subject, long record, Map<String, ?> supposed, Sight sight) {
        return new Json(WhatIfJson.of(
                whatIfs.of(subject, record, supposed, sight).orElseThrow(() -> new NoScore(NOT_PUBLISHED))));
    }

    private static Map<String, Object> described(WinScore score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("probability", score.probability());
        json.put("logOdds", score.logOdds());
        json.put("grade", score.grade());
        json.put("similarity", score.similarity());
        json.put("baseLogOdds", score.baseLogOdds());
        json.put("reasons", score.reasons().stream().map(Scores::described).toList());
        json.put(
                "lookalikes", score.lookalikes().stream().map(Scores::described).toList());
        json.put("model", Id.text(score.model()));
        json.put("status", score.status());
        json.put("stamp", score.stamp());
        return json;
    }

    static Map<String, Object> described(Reason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", reason.feature());
        json.put("value", reason.value());
        json.put("logOdds", reason.logOdds());
        json.put("won", reason.hidden() ? null : (Integer) reason.won());
        json.put("lost", reason.hidden() ? null : (Integer) reason.lost());
        return json;
    }

    private static Map<String, Object> described(Lookalike lookalike) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", lookalike.kind().path());
        json.put("id", Id.text(lookalike.id()));
        json.put("externalId", lookalike.externalId());
        json.put("name", lookalike.name());
        json.put("similarity", lookalike.similarity());
        return json;
    }
}
