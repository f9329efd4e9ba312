package org.likeness.crm.web.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;

/**
 * One thing that a webhook is to be told, or was.
 *
 * @param body the JSON that is sent
 * @param status waiting, delivered, or given up
 * @param attempts how often it was sent
 * @param dueAt when it is sent next, {@code null} when it is not any more
 * @param sentAt when it was sent last, or {@code null}
 * @param outcome how that went, or {@code null}
 * @param httpStatus what was answered, or {@code null}
 * @param answer the first characters of the answer, or {@code null}
 */
record Delivery(
        long id,
        long webhook,
        String event,
        String body,
        Status status,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant sentAt,
        String outcome,
        Integer httpStatus,
        Long durationMs,
        String answer) {

    /** How far it is. */
    enum Status {
        WAITING,
        DELIVERED,
        FAILED
    }

    Map<String, Object> described() {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(id));
        described.put("event", event);
        described.put("status", status);
        described.put("attempts", attempts);
        described.put("createdAt", createdAt);
        described.put("dueAt", dueAt);
        described.put("sentAt", sentAt);
        described.put("outcome", outcome);
        described.put("httpStatus", httpStatus);
        described.put("durationMs", durationMs);
        described.put("answer", answer);
        described.put("body", body);
        return described;
    }
}
