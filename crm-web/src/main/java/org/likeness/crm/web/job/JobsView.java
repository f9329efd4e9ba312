package org.likeness.crm.web.job;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.View;

/** What runs in the background, newest first. */
public record JobsView(List<Row> rows) implements View {

    /**
     * One job.
     *
     * @param kind what it does, a word such as WIN_MODEL
     * @param status QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED
     * @param progress from 0 to 1, or null
     * @param detail why it failed, or what it does; may be null
     * @param href its result, or null
     */
    public record Row(
            String id,
            String kind,
            String status,
            Double progress,
            Instant at,
            String who,
            String detail,
            String href) {

        public boolean running() {
            return status.equals("QUEUED") || status.equals("RUNNING");
        }
    }

    public boolean anyRunning() {
        return rows.stream().anyMatch(Row::running);
    }

    @Override
    public String template() {
        return "job/list";
    }

    @Override
    public String place() {
        return "jobs";
    }
}
