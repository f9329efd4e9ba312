package org.likeness.crm.web.webhook;

import static org.likeness.crm.web.ui.Sample.at;
import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.View;

/** Invented webhooks. */
public final class WebhookSamples {
    private static final Paging SHORT = new Paging(1, 2, null, null, null);

    private WebhookSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                Sample.of("webhooks", list()),
                Sample.of("webhooks-empty", new WebhookListView(List.of(), SHORT)),
                new Sample("webhook-new", form("en"), form("zh")),
                Sample.of("webhook", one(null, true, 0)),
                Sample.of("webhook-secret", one("whsec_4f6bb1", true, 3)),
                Sample.of("webhook-off", one(null, false, 20)));
    }

    private static View list() {
        return new WebhookListView(
                List.of(
                        new WebhookListView.Row("2", "ERP", "https://erp.example.com/likeness", 3, true, null),
                        new WebhookListView.Row("1", "BI", "https://bi.example.com/in", 0, false, at(19, 3, 0))),
                SHORT);
    }

    private static View form(String l) {
        var form = Form.of(Map.of("url", "http://169.254.169.254/", "name", "ERP"))
                .refused("url", both(l, "Nothing is sent to that address.", "不会向该地址发送。"))
                .refused("events", both(l, "This is needed.", "此项必填。"));
        return WebhookViews.form(null, form, Set.of("deals.won"), true);
    }

    private static View one(String secret, boolean active, int failures) {
        return new WebhookView(
                "2",
                "ERP",
                "https://erp.example.com/likeness",
                active ? List.of("deals.won", "deals.lost", "leads.converted") : List.of("*"),
                active,
                secret,
                active,
                active ? null : at(19, 3, 0),
                failures,
                20,
                List.of(
                        told("3", "WAITING", "", null),
                        told("2", "WAITING", "TIMED_OUT", null),
                        told("1", "DELIVERED", "OK", 204),
                        told("0", "FAILED", "ANSWERED", 500)),
                SHORT);
    }

    private static WebhookView.Told told(String id, String status, String outcome, Integer answered) {
        return new WebhookView.Told(
                id,
                "deals.won",
                status,
                outcome,
                answered,
                outcome.isEmpty() ? null : 84L,
                outcome.isEmpty() ? 0 : 2,
                at(20, 9, 28),
                status.equals("WAITING") ? at(20, 9, 31) : null,
                answered == null ? "" : "ok",
                "{\"event\":\"deals.won\"}");
    }
}
