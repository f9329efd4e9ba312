package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.duplicate.SearchingAll;
import org.likeness.crm.job.Job;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.TryingAgain;

/** Looks through all records for duplicates when asked, and through those of a smaller import once it is in. */
@ApplicationScoped
public class SearchDuplicates implements Work {
    /** The word for this work. */
    public static final String KIND = "duplicates";

    /** What a larger import brought is looked through by night, so that it takes nobody's time. */
    private static final int AT_ONCE = 20_000;

    /** All records; else the kind and the id of an import. */
    private static final String ALL = "all";

    @Inject
    Transactions transactions;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void on(@Observes RecordsImported news) {
        if (FindingDuplicates.kinds().contains(news.kind()) && news.created() + news.updated() <= AT_ONCE) {
            jobs.ask(KIND, news.kind().name() + " " + news.importId(), null);
        }
    }

    /**
     * Asks for a look through all records; while one waits or runs, it is that one.
     *
     * @throws NotAllowed for roles that may not shape the house
     */
    @InTransaction
    public Job ask(Viewer by) {
        if (!by.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not have all records looked through.");
        }
        return jobs.askOnce(KIND, ALL, by.id());
    }

    /** The same in the name of the house. */
    @InTransaction
    void askByItself() {
        jobs.askOnce(KIND, ALL, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Progress progress) {
        var request = order.request().split(" ");
        var patient = new TryingAgain(transactions);
        if (request.length == 1) {
            new SearchingAll(patient, clock, null, watched(progress)).run(SearchingAll.KINDS);
        } else {
            new SearchingAll(patient, clock, Long.valueOf(request[1]), watched(progress))
                    .run(List.of(RecordKind.valueOf(request[0])));
        }
        return "/api/v1/duplicates";
    }

    private static SearchingAll.Watch watched(Progress progress) {
        return new SearchingAll.Watch() {
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
