package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.WinQuestion;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.record.InTransaction;

/** Trains the demo book's first models at its first start, so that a newcomer finds a ranked list. */
@ApplicationScoped
public class FirstModels {
    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @InTransaction
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (has("settings WHERE name = 'demo.seed'") && !has("win_models") && !has("jobs")) {
            for (var subject : Subject.values()) {
                jobs.ask(TrainWinModel.KIND, WinQuestions.text(WinQuestion.of(subject)), null);
            }
        }
    }

    private boolean has(String rows) {
        return !em.createNativeQuery("SELECT 1 FROM " + rows + " LIMIT 1")
                .getResultList()
                .isEmpty();
    }
}
