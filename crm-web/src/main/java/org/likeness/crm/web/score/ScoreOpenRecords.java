package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordDeleted;
import org.likeness.crm.score.ScoringOpenRecords;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.transfer.RecordsTakenBack;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;

/**
 * Scores all open records after an import, and after a change of what many of them have in common; one by one they keep their scores fresh
 * themselves.
 */
@ApplicationScoped
public class ScoreOpenRecords implements Work {
    private static final String KIND = "scores";

    /** Whose scores an import of a kind touches. */
    private static final Map<RecordKind, List<Subject>> TOUCHED = Map.of(
            RecordKind.LEADS, List.of(Subject.LEAD),
            RecordKind.DEALS, List.of(Subject.DEAL),
            RecordKind.ACCOUNTS, List.of(Subject.DEAL));

    /** The features that tell of what many records have in common. */
    private static final Map<RecordKind, Set<String>> SHARED = Map.of(
            RecordKind.FOLLOW_UPS, Set.of("engagement.followUps"),
            RecordKind.CONTACTS, Set.of("account.buyingRoles"),
            RecordKind.USERS, Set.of("team", "owner"),
            RecordKind.TEAMS, Set.of("team"),
            RecordKind.PRODUCTS, Set.of("product", "product.category"),
            RecordKind.CHANNELS, Set.of("channel", "account.channel"),
            RecordKind.CAMPAIGNS, Set.of("campaign"),
            RecordKind.PIPELINES, Set.of("pipeline"));

    /** Of these a change tells which record it is of. */
    private static final Set<RecordKind> ONE_BY_ONE = Set.of(RecordKind.FOLLOW_UPS, RecordKind.CONTACTS);

    /** What features read of them. */
    private static final Set<String> TOLD = Set.of("name", "category", "team");

    @Inject
    ScoringOpenRecords scoring;

    @Inject
    WinModels models;

    @Inject
    Jobs jobs;

    @Inject
    Event<RecordsScored> scored;

    void on(@Observes RecordsImported news) {
        ask(news.kind());
    }

    void on(@Observes RecordChanged news) {
        if (!news.made()
                && !ONE_BY_ONE.contains(news.kind())
                && news.fields().stream().anyMatch(TOLD::contains)) {
            askShared(news.kind());
        }
    }

    void on(@Observes RecordDeleted news) {
        askShared(news.kind());
    }

    void on(@Observes RecordBroughtBack news) {
        askShared(news.kind());
    }

    /** Records that are back at their old values, and deals whose account is, get the scores that go with these. */
    void on(@Observes RecordsTakenBack news) {
        ask(news.kind());
    }

    private void ask(RecordKind changed) {
        askShared(changed);
        for (var subject : TOUCHED.getOrDefault(changed, List.of())) {
            if (!models.list(subject).isEmpty()) {
                ask(subject);
            }
        }
    }

    private void askShared(RecordKind changed) {
        var features = SHARED.get(changed);
        if (features == null) {
            return;
        }
        for (var subject : Subject.values()) {
            if (models.inForce(subject).stream()
                    .flatMap(stored -> stored.model().additive().single().stream())
                    .anyMatch(term -> features.contains(term.feature()))) {
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
        var subject = Subject.valueOf(order.request());
        scoring.score(subject, TrainWinModel.watched(progress));
        scored.fire(new RecordsScored(subject));
        return null;
    }
}
