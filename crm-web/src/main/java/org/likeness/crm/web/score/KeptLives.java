package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.score.GivenScores;
import org.likeness.crm.score.LiveCalibration;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.KeptAnswers;

/** What came of the scores once given, kept until a record or a score changes. */
@ApplicationScoped
class KeptLives {
    private final KeptAnswers<Asked, LiveCalibration> answers = new KeptAnswers<>();

    @Inject
    GivenScores given;

    private record Asked(long model, boolean all, String sight) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        answers.changed();
    }

    void on(@Observes RecordsScored news) {
        answers.changed();
    }

    /** Of one model. */
    LiveCalibration of(StoredModel model, Sight sight) {
        return answers.of(new Asked(model.id(), false, sight.sql("o")), () -> given.of(model, sight));
    }

    /** Of all versions up to it. */
    LiveCalibration ofAll(StoredModel model, Sight sight) {
        return answers.of(
                new Asked(model.id(), true, sight.sql("o")),
                () -> given.of(model.model().subject(), sight));
    }
}
