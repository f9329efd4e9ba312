package org.likeness.crm.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;

/**
 * What a win model is to be learnt from.
 *
 * @param pipeline id of the only pipeline to look at (deals), or {@code null} for all
 * @param features keys of the features to use, taken even where a leak is suspected; {@code null} or empty for all of the catalogue
 * @param exclude keys to leave out
 * @param holdout rows kept back, {@code null} for {@link Holdout#DEFAULT}
 * @param seed of the division for cross-fitting
 */
public record WinQuestion(
        Subject subject, Long pipeline, List<String> features, List<String> exclude, Holdout holdout, long seed) {

    public WinQuestion {
        features = features == null ? List.of() : List.copyOf(features);
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
        holdout = holdout == null ? Holdout.DEFAULT : holdout;
    }

    /** Everything the catalogue has, judged on the most recent fifth. */
    public static WinQuestion of(Subject subject) {
        return new WinQuestion(subject, null, null, null, null, 1);
    }

    /** What was asked, as the stamp tells it. */
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        options.put("subject", subject.name());
        options.put("holdout", holdout.kind() + " " + holdout.share());
        if (pipeline != null) {
            options.put("pipeline", Id.text(pipeline));
        }
        if (!features.isEmpty()) {
            options.put("features", String.join(", ", features));
        }
        if (!exclude.isEmpty()) {
            options.put("exclude", String.join(", ", exclude));
        }
        return options;
    }
}
