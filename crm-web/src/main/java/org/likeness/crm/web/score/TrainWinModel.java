package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.score.TrainingWinModel;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;

/** Trains a win model and publishes it, or only if it is no worse than the one in use; the result is the model. */
@ApplicationScoped
public class TrainWinModel implements Work {
    /** The word for this work. */
    public static final String KIND = "win-model";

    private static final String MODELS = "/api/v1/win-models/";

    @Inject
    TrainingWinModel training;

    @Inject
    Event<RecordsScored> scored;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Progress progress) {
        var sent = Sent.of(order.request());
        var question = WinQuestions.kept(sent);
        if (!WinQuestions.contested(sent)) {
            var model = training.train(question, watched(progress));
            scored.fire(new RecordsScored(question.subject()));
            return MODELS + Id.text(model);
        }
        var decided = training.challenge(question, watched(progress));
        scored.fire(new RecordsScored(question.subject()));
        return MODELS + Id.text(decided.challenger() == null ? decided.champion() : decided.challenger());
    }

    static org.likeness.crm.score.Progress watched(Progress progress) {
        return new org.likeness.crm.score.Progress() {
            @Override
            public void at(double share, String phase) {
                progress.at(share, phase);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
