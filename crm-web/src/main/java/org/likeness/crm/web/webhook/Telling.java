package org.likeness.crm.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;

/** What is told because an administrator asks for it: a test, or something once more. */
@ApplicationScoped
@InTransaction
public class Telling {
    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Tells a webhook that this is a test, also one that is switched off. */
    Delivery test(Webhook hook, Viewer by) {
        Webhooks.mayManage(by);
        var body = HookNews.body(
                HookEvents.TEST, null, Map.of("id", Id.text(hook.id()), "name", hook.name()), Set.of(), clock);
        return put(hook.id(), HookEvents.TEST, body);
    }

    /** Tells the same again, under the same id of the message: whoever had it before can know it. */
    Delivery again(Delivery delivery, Viewer by) {
        Webhooks.mayManage(by);
        return put(delivery.webhook(), delivery.event(), delivery.body());
    }

    private Delivery put(long webhook, String event, String body) {
        var id = outbox.put(webhook, event, body);
        return outbox.find(webhook, Id.text(id)).orElseThrow();
    }
}
