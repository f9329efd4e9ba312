package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.score.ScoringOpenRecords;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.transfer.RecordsTakenBack;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;

/** Scores all open records after an import; one by one they keep their scores fresh themselves. */
@ApplicationScoped
public class ScoreOpenRecords implements Work {
    private static final String KIND = "scores";

    /** Whose scores an import of a kind touches. */
    private static final Map<RecordKind, List<Subject>> TOUCHED = Map.of(
            RecordKind.LEADS, List.of(Subject.LEAD),
            RecordKind.DEALS, List.of(Subject.DEAL),
            RecordKind.ACCOUNTS, List.of(Subject.DEAL));

    @Inject
    ScoringOpenRecords scoring;

    @Inject
    WinModels models;

    @Inject
    Jobs jobs;

    void on(@Observes RecordsImported news) {
        ask(news.kind());
    }

    /** Records that are back at their old values, and deals whose account is, get the scores that go with these. */
    void on(@Observes RecordsTakenBack news) {
        ask(news.kind());
    }

    private void ask(RecordKind changed) {
        for (var subject : TOUCHED.getOrDefault(changed, List.of())) {
            if (!models.list(subject).isEmpty()) {
                ask(subject);
            }
        }
    }

    /** Asks for it, once. */
    void ask(Subject subject) {
        if (!jobs.waiting(KIND, subject.name())) {
            jobs.ask(KIND, subject.name(), null);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Progress progress) {
        scoring.score(Subject.valueOf(order.request()), TrainWinModel.watched(progress));
        return null;
    }
}
