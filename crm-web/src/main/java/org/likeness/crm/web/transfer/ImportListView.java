package org.likeness.crm.web.transfer;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.View;

/** The imports so far, newest first. */
public record ImportListView(List<Row> rows, Paging paging) implements View {

    /**
     * One import.
     *
     * @param kind accounts, contacts, leads, deals, products, purchases, stage-visits, follow-ups or events
     * @param status QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED
     * @param who asked for it; may be empty
     * @param undone true when everything of it was taken back
     */
    public record Row(
            String id,
            String fileName,
            String kind,
            boolean dryRun,
            String status,
            Instant at,
            String who,
            long total,
            long created,
            long updated,
            long rejected,
            boolean undone) {}

    @Override
    public String template() {
        return "transfer/list";
    }

    @Override
    public String place() {
        return "imports";
    }
}
