package org.likeness.crm.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;

/** Draws the pages of webhooks. */
@RequestScoped
class WebhookViews {
    private static final int ROWS = 50;

    @Inject
    Webhooks webhooks;

    @Inject
    Outbox outbox;

    WebhookListView list(Long before) {
        var found = webhooks.newest(ROWS + 1, before);
        var rows = found.stream()
                .limit(ROWS)
                .map(hook -> new WebhookListView.Row(
                        Id.text(hook.id()),
                        hook.name(),
                        hook.url(),
                        hook.events().contains(HookEvents.ALL)
                                ? 0
                                : hook.events().size(),
                        hook.active(),
                        hook.offAt()))
                .toList();
        return new WebhookListView(
                rows, paging("/webhooks", before, rows.size(), found.size(), lastOf(rows, WebhookListView.Row::id)));
    }

    WebhookView one(Webhook hook, String secret, Long before) {
        var id = Id.text(hook.id());
        var found = outbox.newest(hook.id(), ROWS + 1, before);
        var told = found.stream().limit(ROWS).map(WebhookViews::told).toList();
        return new WebhookView(
                id,
                hook.name(),
                hook.url(),
                List.copyOf(hook.events()),
                hook.secret() != null,
                secret,
                hook.active(),
                hook.offAt(),
                hook.failures(),
                Courier.MOST_FAILURES,
                told,
                paging("/webhooks/" + id, before, told.size(), found.size(), lastOf(told, WebhookView.Told::id)));
    }

    static WebhookFormView form(String id, Form form, Set<String> chosen, boolean signed) {
        var groups = HookEvents.KINDS.stream()
                .map(kind -> new WebhookFormView.Group(kind.path(), HookEvents.of(kind)))
                .toList();
        return new WebhookFormView(id, form, chosen, signed, groups);
    }

    private static WebhookView.Told told(Delivery delivery) {
        return new WebhookView.Told(
                Id.text(delivery.id()),
                delivery.event(),
                delivery.status().name(),
                delivery.outcome() == null ? "" : delivery.outcome(),
                delivery.httpStatus(),
                delivery.durationMs(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.answer() == null ? "" : delivery.answer(),
                delivery.body());
    }

    private static <T> String lastOf(List<T> rows, java.util.function.Function<T, String> id) {
        return rows.isEmpty() ? null : id.apply(rows.get(rows.size() - 1));
    }

    private static Paging paging(String path, Long before, int shown, int found, String last) {
        return new Paging(
                shown == 0 ? 0 : 1,
                shown,
                null,
                before == null ? null : path,
                found > shown ? path + "?before=" + last : null);
    }
}
