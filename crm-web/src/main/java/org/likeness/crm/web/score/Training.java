package org.likeness.crm.web.score;

import org.likeness.crm.web.ui.View;

/**
 * A training under way, asked for again every second until it ends.
 *
 * @param jobId the job
 * @param subject LEAD or DEAL
 * @param progress from 0 to 1, or null when not known
 * @param doing what it does just now, in words; may be empty
 * @param status QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED
 * @param trouble why it failed, or null
 */
public record Training(String jobId, String subject, Double progress, String doing, String status, String trouble)
        implements View {

    public boolean running() {
        return status.equals("QUEUED") || status.equals("RUNNING");
    }

    @Override
    public String template() {
        return "score/training";
    }

    @Override
    public String place() {
        return "scores";
    }
}
