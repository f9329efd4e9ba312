package org.likeness.crm.web.webhook;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.View;

/** The webhooks of the house, newest first. */
public record WebhookListView(List<Row> rows, Paging paging) implements View {

    /**
     * One webhook.
     *
     * @param events how many it is told of, 0 for all
     * @param offAt when failures switched it off, or null
     */
    public record Row(String id, String name, String url, int events, boolean active, Instant offAt) {}

    @Override
    public String template() {
        return "webhook/list";
    }

    @Override
    public String place() {
        return "settings";
    }
}
