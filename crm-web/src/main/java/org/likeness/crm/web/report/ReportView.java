package org.likeness.crm.web.report;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.View;

/**
 * A subscription and what was sent.
 *
 * @param href the page it tells of, with its filters
 */
public record ReportView(
        Mailer.SetUp mail,
        String id,
        String title,
        String about,
        String rhythm,
        String language,
        String href,
        boolean active,
        Instant nextAt,
        List<To> to,
        List<Sent> sent,
        Paging paging)
        implements View {

    /** Who gets it; {@code address} may be null, {@code since} is when they unsubscribed, or null. */
    public record To(String name, String address, Instant since) {}

    /**
     * One delivery.
     *
     * @param status WAITING, SENT or FAILED
     * @param outcome how the last attempt went, empty before
     * @param detail what the mail server said; may be empty
     */
    public record Sent(
            String id,
            String to,
            String status,
            String outcome,
            String detail,
            int attempts,
            Instant createdAt,
            Instant sentAt,
            Instant dueAt) {}

    public boolean waits() {
        return sent.stream()
                .anyMatch(s -> s.status().equals("WAITING") && s.outcome().isEmpty());
    }

    @Override
    public String template() {
        return "report/show";
    }

    @Override
    public String place() {
        return "reports";
    }
}
