package org.likeness.crm.web.webhook;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.View;

/**
 * A webhook and what it was told.
 *
 * @param events names of what it is told of; one {@code *} for all
 * @param secret just made, to be shown once; null otherwise
 * @param offAt when failures switched it off, or null
 * @param most failures in a row that switch it off
 */
public record WebhookView(
        String id,
        String name,
        String url,
        List<String> events,
        boolean signed,
        String secret,
        boolean active,
        Instant offAt,
        int failures,
        int most,
        List<Told> told,
        Paging paging)
        implements View {

    /**
     * One delivery.
     *
     * @param status WAITING, DELIVERED or FAILED
     * @param outcome OK, ANSWERED, TIMED_OUT, UNREACHABLE, INSECURE or REFUSED; empty before it was first sent
     * @param httpStatus what was answered, or null
     * @param dueAt when it is sent again, or null
     */
    public record Told(
            String id,
            String event,
            String status,
            String outcome,
            Integer httpStatus,
            Long durationMs,
            int attempts,
            Instant createdAt,
            Instant dueAt,
            String answer,
            String body) {}

    public boolean all() {
        return events.contains(HookEvents.ALL);
    }

    public boolean waits() {
        return told.stream()
                .anyMatch(t -> t.status().equals("WAITING") && t.outcome().isEmpty());
    }

    @Override
    public String template() {
        return "webhook/show";
    }

    @Override
    public String place() {
        return "settings";
    }
}
