package org.likeness.crm.web.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Id;

/**
 * An address of another system that wants to be told of some events. It is told as long as it is active; too many failures in a row
 * switch it off until an administrator switches it on again.
 *
 * @param events their names, or {@code *}
 * @param secret signs what is sent; {@code null} where nothing is signed
 * @param failures attempts in a row that failed
 * @param offAt when failures switched it off, or {@code null}
 */
record Webhook(
        long id,
        long version,
        String name,
        String url,
        Set<String> events,
        String secret,
        boolean active,
        int failures,
        Instant offAt,
        Instant createdAt) {

    boolean wants(String event) {
        return events.contains(event) || events.contains(HookEvents.ALL);
    }

    /** As the API tells it: without the secret, which is shown only when it is made. */
    Map<String, Object> described() {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(id));
        described.put("name", name);
        described.put("url", url);
        described.put("events", events);
        described.put("signed", secret != null);
        described.put("active", active);
        described.put("failures", failures);
        described.put("offAt", offAt);
        described.put("createdAt", createdAt);
        described.put("version", version);
        return described;
    }
}
