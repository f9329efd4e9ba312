package org.likeness.crm.web.score;

import java.time.ZoneOffset;
import java.util.List;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.web.score.ModelView.Version;
import org.likeness.crm.web.ui.Interval;

/** Puts the versions of a model side by side. */
final class ModelVersions {
    private static final int SHOWN = 8;

    private ModelVersions() {}

    static List<Version> of(List<StoredModel> all, StoredModel now, Protection rules) {
        return all.stream().limit(SHOWN).map(m -> version(m, now, rules)).toList();
    }

    private static Version version(StoredModel stored, StoredModel now, Protection rules) {
        var model = stored.model();
        var quality = model.quality();
        var trained = model.stamp().computedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var id = Id.text(stored.id());
        var name = ScoreWords.version(stored);
        if (quality == null) {
            return new Version(
                    id, name, state(stored, now, rules), trained, model.rows(), null, null, null, null, null);
        }
        return new Version(
                id,
                name,
                state(stored, now, rules),
                trained,
                model.rows(),
                quality.auc().value(),
                new Interval(quality.auc().low(), quality.auc().high()),
                quality.logLoss(),
                quality.brier(),
                quality.topDecileLift());
    }

    private static String state(StoredModel stored, StoredModel now, Protection rules) {
        var status = stored.model().status();
        if (status != WinModel.Status.OK) {
            return status.name();
        }
        if (now == null || stored.id() != now.id()) {
            return stored.publishedAt() == null ? "CHALLENGER" : "RETIRED";
        }
        return stored.model().against(rules).isEmpty() ? "PUBLISHED" : "OUTDATED";
    }
}
