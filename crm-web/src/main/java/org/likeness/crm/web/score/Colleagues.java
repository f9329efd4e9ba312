package org.likeness.crm.web.score;

import java.util.Arrays;
import java.util.Set;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.score.AdditiveModel.Term;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.user.Viewer;

/** What models tell of colleagues, won and lost by owner or team, which is for those who lead. */
final class Colleagues {
    private static final Set<String> FACTS = Set.of("owner", "team");

    private Colleagues() {}

    /** Whether a reader is told of a feature, or of two that are crossed. */
    static boolean toldTo(Viewer viewer, String feature) {
        return viewer.role().shapesTheHouse()
                || Arrays.stream(feature.split(Term.CROSS))
                        .map(Protection::fact)
                        .noneMatch(FACTS::contains);
    }

    /** Whether a reader is told of every feature of a model. */
    static boolean toldTo(Viewer viewer, StoredModel model) {
        return model.model().additive().terms().stream().allMatch(term -> toldTo(viewer, term.feature()));
    }
}
