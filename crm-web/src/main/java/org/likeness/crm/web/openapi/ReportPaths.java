package org.likeness.crm.web.openapi;

import java.util.List;
import java.util.Map;

/** The calls of reports by mail. */
final class ReportPaths {
    private static final String TAG = "reports";
    private static final String ABOUT =
            """
            A report is one of the manager's pages, sent by mail with its numbers, what changed since the last one, and the rows
            as CSV. Each recipient gets what that user may see when it is sent; an address outside (only administrators add
            those, and only to what an administrator subscribed to) gets what that administrator may see. An address, or an external
            id, of a user means that user. A mail that fails is tried up to 10 times over about
            four hours. It goes out at least once: after a crash in the middle of handing over it may come twice, with the same
            Message-ID.

            `filters` are those of the page: FUNNEL `pipeline`, `split`, `team`; IDEAL `subject`, `pipeline`, `by`, `team`; SCORES
            `subject`; CHANNELS `subject`, `team`; FORECAST `pipeline`, `months`, `team`. Managers see their own subscriptions,
            administrators all.""";

    private ReportPaths() {}

    static Shape subscription() {
        return plan(Shape.object().property("id", Shape.text()).property("report", kinds()))
                .property("active", Shape.yesNo())
                .property("nextAt", Shape.moment().nullable())
                .property("createdAt", Shape.moment())
                .property("owner", Shape.text("Id of the user who made it"))
                .property(
                        "recipients",
                        Shape.list(Shape.object()
                                .property("user", Shape.text().nullable())
                                .property("name", Shape.text())
                                .property("address", Shape.text().nullable())
                                .property("unsubscribedAt", Shape.moment().nullable())))
                .property("version", Shape.whole());
    }

    static Shape delivery() {
        return Shape.object()
                .property("id", Shape.text())
                .property("recipient", Shape.text())
                .property("turnAt", Shape.moment())
                .property("status", Shape.choice(List.of("WAITING", "SENT", "FAILED")))
                .property("attempts", Shape.whole())
                .property("createdAt", Shape.moment())
                .property("dueAt", Shape.moment().nullable())
                .property("sentAt", Shape.moment().nullable())
                .property("address", Shape.text().nullable())
                .property("subject", Shape.text().nullable())
                .property("outcome", Shape.text("OK, or what stood in the way").nullable())
                .property("detail", Shape.text("What the mail server said").nullable());
    }

    private static Shape kinds() {
        return Shape.choice(List.of("FUNNEL", "IDEAL", "SCORES", "CHANNELS", "FORECAST"));
    }

    private static Shape plan(Shape shape) {
        return shape.property("filters", Shape.object())
                .property(
                        "period",
                        Shape.choice(List.of(
                                "ALL",
                                "DAYS_30",
                                "DAYS_90",
                                "DAYS_365",
                                "THIS_MONTH",
                                "LAST_MONTH",
                                "THIS_QUARTER",
                                "LAST_QUARTER",
                                "THIS_YEAR",
                                "LAST_YEAR")))
                .property("rhythm", Shape.choice(List.of("DAILY", "WEEKLY", "MONTHLY")))
                .property("day", Shape.whole().description("Of the week (1 is Monday) or month (31: its last)"))
                .property("hour", Shape.whole().description("0 to 23 in the house's time zone"))
                .property("language", Shape.choice(List.of("en", "zh")));
    }

    private static Shape recipients() {
        return Shape.list(Shape.text())
                .description("Ids, externalIds or e-mail addresses of users, or addresses outside");
    }

    static void add(Paths paths) {
        var subscription = Shape.ref("ReportSubscription");
        paths.get(
                "report-subscriptions",
                paged("listReportSubscriptions", "List subscriptions, newest first", subscription));
        paths.post(
                "report-subscriptions",
                Call.of(TAG, "subscribeToReport", "Have a report sent by mail")
                        .tells(ABOUT)
                        .idempotencyKey()
                        .body(
                                plan(Shape.object().needs("report", kinds())).needs("recipients", recipients()),
                                Map.of("report", "FUNNEL", "period", "DAYS_90", "recipients", List.of("0AXS751X00W7C")))
                        .answers(201, "The subscription", subscription)
                        .withHeader(201, "Location", "The subscription")
                        .problem(403, "Not for reps"));
        paths.get(
                "report-subscriptions/{id}",
                one("showReportSubscription", "Show a subscription").answers(200, "The subscription", subscription));
        paths.patch(
                "report-subscriptions/{id}",
                one("changeReportSubscription", "Change it, pause it or go on with it")
                        .ifMatch()
                        .body(
                                plan(Shape.object())
                                        .property("recipients", recipients())
                                        .property("active", Shape.yesNo()),
                                Map.of("active", false))
                        .answers(200, "The subscription", subscription));
        paths.delete(
                "report-subscriptions/{id}",
                one("deleteReportSubscription", "Delete it").ifMatch().answers(204, "Deleted"));
        paths.post(
                "report-subscriptions/{id}/send",
                one("sendReport", "Send it now")
                        .idempotencyKey()
                        .answers(
                                202,
                                "To how many it will be sent",
                                Shape.object().property("recipients", Shape.whole())));
        paths.get(
                "report-subscriptions/{id}/deliveries",
                paged(
                                "reportDeliveries",
                                "List what was sent in the last 100 days, newest first",
                                Shape.ref("ReportDelivery"))
                        .id("The subscription's id")
                        .problem(404, "There is none"));
    }

    private static Call one(String id, String summary) {
        return Call.of(TAG, id, summary)
                .id("The subscription's id")
                .problem(403, "Not for reps")
                .problem(404, "There is none");
    }

    private static Call paged(String id, String summary, Shape of) {
        return Call.of(TAG, id, summary)
                .pages()
                .answers(200, "One page", RecordPaths.page(of))
                .problem(403, "Not for reps");
    }
}
