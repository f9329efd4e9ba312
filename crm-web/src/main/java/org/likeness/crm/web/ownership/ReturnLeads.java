package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.likeness.crm.web.job.Order;
import org.likeness.crm.web.job.Progress;
import org.likeness.crm.web.job.Work;

/** Gives leads that nobody works on back to the pool, each in a transaction of its own. */
@ApplicationScoped
public class ReturnLeads implements Work {
    /** The word for this work. */
    static final String KIND = "return-leads";

    @Inject
    PoolBook book;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Progress progress) {
        var due = book.due();
        for (int i = 0; i < due.size() && !progress.cancelled(); i++) {
            book.giveBack(due.get(i).lead());
            progress.at((i + 1.0) / due.size(), null);
        }
        return "/leads?view=pool";
    }
}
