package org.likeness.crm.web.transfer;

import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * An import, or its trial, while it runs and after.
 *
 * @param status QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED
 * @param dryRun true when nothing is written
 * @param total rows of the file, 0 until they are counted
 * @param warnings rows that came in with a warning
 * @param detail why it failed or what an undo left, or null
 * @param undone true when everything of it was taken back
 * @param mayUndo true when it can be taken back now
 * @param problems grouped by their sentence, most rows first
 * @param problemsInAll how many kinds of problems there are
 */
public record ImportRunView(
        String id,
        String fileName,
        String kind,
        boolean dryRun,
        String status,
        long total,
        long processed,
        long created,
        long updated,
        long rejected,
        long warnings,
        String detail,
        boolean undone,
        boolean mayUndo,
        List<Problem> problems,
        long problemsInAll)
        implements View {

    /** One kind of problem: ERROR (rows rejected) or WARNING (rows in all the same), and the first rows that have it. */
    public record Problem(String severity, String message, String column, long rows, List<Long> firstRows) {

        public boolean rejects() {
            return severity.equals("ERROR");
        }

        public String firstRowsText() {
            return String.join(", ", firstRows.stream().map(String::valueOf).toList());
        }
    }

    public boolean running() {
        return status.equals("QUEUED") || status.equals("RUNNING");
    }

    public Double share() {
        return total == 0 ? null : (double) processed / total;
    }

    public long ready() {
        return Math.max(0, processed - rejected);
    }

    @Override
    public String template() {
        return "transfer/run";
    }

    @Override
    public String place() {
        return "imports";
    }
}
