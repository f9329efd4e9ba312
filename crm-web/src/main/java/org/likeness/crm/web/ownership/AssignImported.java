package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;

/** Gives the leads of an import that nobody owns to whom the rules say, where one of them is for imports. */
@ApplicationScoped
public class AssignImported implements Work {
    private static final String KIND = "assign-leads";
    private static final int AT_ONCE = 50;

    @Inject
    Jobs jobs;

    @Inject
    ImportedLeads leads;

    void on(@Observes RecordsImported news) {
        if (news.kind() == RecordKind.LEADS && news.created() > 0 && leads.anyRule()) {
            jobs.ask(KIND, String.valueOf(news.importId()), null);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Progress progress) {
        var run = Long.parseLong(order.request());
        long after = 0;
        for (var some = leads.next(run, after, AT_ONCE);
                !some.isEmpty() && !progress.cancelled();
                some = leads.next(run, after, AT_ONCE)) {
            leads.assign(some);
            after = last(some);
            progress.at(0, null);
        }
        return "/leads";
    }

    private static long last(List<Long> some) {
        return some.get(some.size() - 1);
    }
}
