package org.likeness.crm.web.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;

/**
 * One letter to one recipient: to be sent, or sent.
 *
 * @param turnAt the turn it was for
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, {@code null} when it is not any more
 * @param address where it went, or {@code null}
 * @param outcome how the last attempt went, or {@code null}
 * @param detail what the mail server said, or {@code null}
 * @param figures what it said of the numbers that count, as JSON, or {@code null}
 */
record Delivery(
        long id,
        long subscription,
        long recipient,
        Instant turnAt,
        Status status,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant sentAt,
        String address,
        String subject,
        String outcome,
        String detail,
        String figures) {

    /** How far it is. */
    enum Status {
        WAITING,
        SENT,
        FAILED
    }

    Map<String, Object> described() {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(id));
        described.put("recipient", Id.text(recipient));
        described.put("turnAt", turnAt);
        described.put("status", status);
        described.put("attempts", attempts);
        described.put("createdAt", createdAt);
        described.put("dueAt", dueAt);
        described.put("sentAt", sentAt);
        described.put("address", address);
        described.put("subject", subject);
        described.put("outcome", outcome);
        described.put("detail", detail);
        return described;
    }
}
