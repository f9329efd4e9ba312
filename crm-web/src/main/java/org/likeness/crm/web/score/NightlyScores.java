package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.likeness.crm.feature.AskedFeatures;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.web.record.HouseSettings;
import org.likeness.crm.web.record.InTransaction;

/**
 * Has open records scored anew every night where a model goes by what changes without the record: two weeks go by, a contact's buying role
 * is found out, somebody joins another team.
 */
@ApplicationScoped
@InTransaction
public class NightlyScores {
    private static final String LAST = "scores.nightly.last";

    @Inject
    HouseSettings settings;

    @Inject
    WinModels models;

    @Inject
    ScoreOpenRecords scoring;

    @Inject
    Clock clock;

    void ask() {
        var now = clock.instant();
        var last = settings.of(LAST, null);
        if (last != null && !Schedule.NIGHTLY.due(Instant.parse(last), now)) {
            return;
        }
        settings.put(LAST, now.toString());
        for (var subject : Subject.values()) {
            if (last != null && models.inForce(subject).stream().anyMatch(NightlyScores::drifts)) {
                scoring.ask(subject);
            }
        }
    }

    private static boolean drifts(StoredModel stored) {
        return stored.model().additive().single().stream()
                .map(term -> Protection.fact(term.feature()))
                .anyMatch(AskedFeatures.choices()::contains);
    }
}
