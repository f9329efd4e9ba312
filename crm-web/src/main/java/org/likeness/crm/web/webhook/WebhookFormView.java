package org.likeness.crm.web.webhook;

import java.util.List;
import java.util.Set;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The form of a new webhook, or of one being changed.
 *
 * @param id of the one being changed, null for a new one
 * @param form {@code name}, {@code url}, {@code version}, and refusals, {@code events} among them
 * @param chosen names of the events that are ticked
 * @param signed whether what a new one sends shall be signed
 * @param groups the events by kind
 */
public record WebhookFormView(String id, Form form, Set<String> chosen, boolean signed, List<Group> groups)
        implements View {

    /** What can happen to a kind of record: {@code events} are the last words of their names. */
    public record Group(String kind, List<String> events) {}

    public String action() {
        return id == null ? "/webhooks" : "/webhooks/" + id;
    }

    public boolean ticked(String event) {
        return chosen.contains(event);
    }

    @Override
    public String template() {
        return "webhook/form";
    }

    @Override
    public String place() {
        return "settings";
    }
}
