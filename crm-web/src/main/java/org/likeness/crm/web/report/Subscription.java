package org.likeness.crm.web.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;

/**
 * A report that comes by itself.
 *
 * @param nextAt when it comes next; {@code null} while it pauses
 * @param owner who made it, the only one beside administrators to change it
 */
record Subscription(
        long id,
        long version,
        Plan plan,
        boolean active,
        Instant nextAt,
        Instant createdAt,
        long owner,
        List<Recipient> recipients) {

    /**
     * Who gets it.
     *
     * @param subscription what is got
     * @param user {@code null} for an address outside
     * @param name of the user, or the address
     * @param address {@code null} for a user without one
     * @param unsubscribedAt since when not any more, or {@code null}
     */
    record Recipient(long id, long subscription, Long user, String name, String address, Instant unsubscribedAt) {

        Map<String, Object> described() {
            var described = new LinkedHashMap<String, Object>();
            described.put("user", Id.text(user));
            described.put("name", name);
            described.put("address", address);
            described.put("unsubscribedAt", unsubscribedAt);
            return described;
        }
    }

    List<Recipient> wanting() {
        return recipients.stream().filter(r -> r.unsubscribedAt() == null).toList();
    }

    /** As the API tells it. */
    Map<String, Object> described() {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(id));
        described.put("report", plan.report());
        described.put("filters", plan.filters());
        described.put("period", plan.period());
        described.put("rhythm", plan.rhythm());
        described.put("day", plan.day());
        described.put("hour", plan.hour());
        described.put("language", plan.language());
        described.put("active", active);
        described.put("nextAt", nextAt);
        described.put("createdAt", createdAt);
        described.put("owner", Id.text(owner));
        described.put(
                "recipients", recipients.stream().map(Recipient::described).toList());
        described.put("version", version);
        return described;
    }
}
