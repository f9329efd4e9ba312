package org.likeness.crm.web.report;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.View;

/**
 * What somebody subscribed to, or everybody did, newest first.
 *
 * @param mail how mail is set up
 * @param admin whether the reader may send a test mail and sees what others subscribed to
 * @param address the reader's own e-mail address, or null
 */
public record ReportListView(Mailer.SetUp mail, boolean admin, String address, List<Row> rows, Paging paging)
        implements View {

    /**
     * One subscription.
     *
     * @param about filters and period in words
     * @param rhythm when it comes, in words
     * @param to who gets it, in words
     * @param nextAt or null while it pauses
     * @param last how the last delivery went: its status and outcome, or null
     */
    public record Row(
            String id,
            String title,
            String about,
            String rhythm,
            String to,
            Instant nextAt,
            String last,
            String owner) {}

    /** What can be subscribed to. */
    public ReportKind[] kinds() {
        return ReportKind.values();
    }

    @Override
    public String template() {
        return "report/list";
    }

    @Override
    public String place() {
        return "reports";
    }
}
