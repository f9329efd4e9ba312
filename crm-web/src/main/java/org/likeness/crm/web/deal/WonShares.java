package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.score.WinModels;

/** The share of won deals among those that the model in use learnt from. */
@ApplicationScoped
public class WonShares {
    @Inject
    WinModels models;

    /** Of a pipeline's model; {@code null} where it has none that finds a signal. */
    public Double of(long pipeline) {
        return models.published(Subject.DEAL, pipeline)
                .map(stored -> stored.model())
                .filter(model -> model.status() == WinModel.Status.OK)
                .map(model -> (double) model.won() / model.rows())
                .orElse(null);
    }
}
