package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;

/** The calls of webhooks, and what a receiver has to know. */
final class WebhookPaths {
    private static final String TAG = "webhooks";
    private static final String NONE = "There is none";
    private static final String ADMINS = "Only for administrators";

    private static final String ABOUT =
            """
            A webhook is told of what happens to records with a POST of JSON: `id` (the same when it is sent again), `event`,
            `occurredAt`, `kind`, `record` (as the API shows it, in the eyes of an administrator; of a deleted one only its
            `id`) and `changed` (names of the fields); where two were made one (`accounts.merged`), `record` is the one that
            stayed and `merged` the `id`, `externalId` and `name` of the one that went into it. An import tells nothing of its rows. Any answer of 200 to 299 within
            ten seconds is success; redirects are not followed. Otherwise it is sent again, up to 10 times over about four
            hours; 20 failures in a row switch the webhook off. Messages may come twice or out of order.

            Headers: `Likeness-Event`, `Likeness-Delivery`, `Likeness-Timestamp` (seconds since 1970) and, with a secret,
            `Likeness-Signature`: `v1=` and the HMAC-SHA256 in hex, keyed with the secret, of the timestamp, a point and the
            body as it came. In Python:

            ```
            def genuine(secret, headers, body):                                # body: the raw bytes
                stamp = headers["Likeness-Timestamp"]
                mac = hmac.new(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256)
                fresh = abs(time.time() - int(stamp)) < 300
                return fresh and hmac.compare_digest("v1=" + mac.hexdigest(), headers["Likeness-Signature"])
            ```""";

    private static final Map<String, Object> EXAMPLE =
            Map.of("name", "Billing", "url", "https://billing.example.com/likeness", "events", List.of("deals.won"));

    private WebhookPaths() {}

    static Shape webhook() {
        return Shape.object()
                .property("id", Shape.text())
                .property("name", Shape.text())
                .property("url", Shape.text("http or https; the host by its name or a plain address"))
                .property("events", events())
                .property("signed", Shape.yesNo())
                .property("active", Shape.yesNo())
                .property("failures", Shape.whole().description("Attempts in a row that failed"))
                .property("offAt", Shape.moment().nullable().description("When failures switched it off"))
                .property("createdAt", Shape.moment())
                .property("version", Shape.whole())
                .property("secret", Shape.text("Only where it was just made"));
    }

    static Shape delivery() {
        return Shape.object()
                .property("id", Shape.text())
                .property("event", Shape.text())
                .property("status", Shape.choice(List.of("WAITING", "DELIVERED", "FAILED")))
                .property("attempts", Shape.whole())
                .property("createdAt", Shape.moment())
                .property("dueAt", Shape.moment().nullable())
                .property("sentAt", Shape.moment().nullable())
                .property(
                        "outcome",
                        Shape.choice(List.of("OK", "ANSWERED", "TIMED_OUT", "UNREACHABLE", "INSECURE", "REFUSED"))
                                .nullable())
                .property("httpStatus", Shape.whole().nullable())
                .property("durationMs", Shape.whole().nullable())
                .property("answer", Shape.text("Its beginning").nullable())
                .property("body", Shape.text("What is sent"));
    }

    private static Shape events() {
        return Shape.list(Shape.text()).description("Such as `deals.won`; `*` for all; see `/webhooks/events`");
    }

    private static Shape asked() {
        return Shape.object()
                .property("name", Shape.text("The address by default"))
                .needs("url", Shape.text())
                .needs("events", events())
                .property("signed", Shape.yesNo().description("Makes a secret; by default"));
    }

    private static Shape change() {
        return Shape.object()
                .property("name", Shape.text())
                .property("url", Shape.text())
                .property("events", events())
                .property("active", Shape.yesNo());
    }

    static void add(Paths paths) {
        var webhook = Shape.ref("Webhook");
        var delivery = Shape.ref("WebhookDelivery");
        paths.get("webhooks", paged("listWebhooks", "List webhooks, newest first", webhook));
        paths.post(
                "webhooks",
                Call.of(TAG, "makeWebhook", "Have an address told of events")
                        .tells(ABOUT)
                        .idempotencyKey()
                        .body(asked(), EXAMPLE)
                        .answers(201, "The webhook, with its secret", webhook)
                        .withHeader(201, "Location", "The webhook")
                        .problem(403, ADMINS));
        paths.get(
                "webhooks/events",
                Call.of(TAG, "webhookEvents", "List what can be told")
                        .pages()
                        .answers(200, "Names of events", RecordPaths.page(Shape.text()))
                        .problem(403, ADMINS));
        paths.get("webhooks/{id}", one("showWebhook", "Show a webhook").answers(200, "The webhook", webhook));
        paths.patch(
                "webhooks/{id}",
                one("changeWebhook", "Change it, or switch it on or off")
                        .ifMatch()
                        .body(change(), Map.of("active", true))
                        .answers(200, "The webhook", webhook));
        paths.delete(
                "webhooks/{id}",
                one("deleteWebhook", "Delete it with all it was told").ifMatch().answers(204, "Deleted"));
        paths.post(
                "webhooks/{id}/secret",
                one("newWebhookSecret", "Make a secret in place of the old one")
                        .idempotencyKey()
                        .answers(200, "The webhook, with its secret", webhook));
        paths.post(
                "webhooks/{id}/test",
                one("testWebhook", "Send the event `test`")
                        .idempotencyKey()
                        .answers(202, "What will be sent", delivery));
        paths.get(
                "webhooks/{id}/deliveries",
                paged("webhookDeliveries", "List what it was told in the last 30 days, newest first", delivery)
                        .id("The webhook's id")
                        .problem(404, NONE));
        paths.post(
                "webhooks/{id}/deliveries/{delivery}/again",
                one("sendAgain", "Send the same again, under the same `id`")
                        .idempotencyKey()
                        .path("delivery", Shape.text(), "The delivery's id")
                        .answers(202, "What will be sent", delivery));
    }

    private static Call one(String id, String summary) {
        return Call.of(TAG, id, summary)
                .id("The webhook's id")
                .problem(403, ADMINS)
                .problem(404, NONE);
    }

    private static Call paged(String id, String summary, Shape of) {
        return Call.of(TAG, id, summary)
                .pages()
                .answers(200, "One page", RecordPaths.page(of))
                .problem(403, ADMINS);
    }
}
