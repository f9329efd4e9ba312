package org.likeness.crm.web.user;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * Settings: one's own, and for those who shape the house its fields and pipelines.
 *
 * @param own {@code language}, {@code theme}
 * @param password {@code password}, {@code newPassword}
 * @param tokens the viewer's own API tokens
 * @param newToken a token just made, to be shown once; null otherwise
 * @param token {@code name}, {@code expiresAt}
 * @param webhooksOff how many webhooks were switched off by failures; null for who does not manage them
 * @param shapes whether the viewer may change fields and pipelines
 * @param field {@code key}, {@code label}, {@code type}
 * @param pipelines with their stages
 * @param pipeline {@code name}
 */
public record SettingsView(
        Form own,
        Form password,
        List<Token> tokens,
        String newToken,
        Form token,
        Long webhooksOff,
        boolean shapes,
        List<Field> fields,
        Form field,
        List<Pipeline> pipelines,
        Form pipeline)
        implements View {

    /**
     * A token, without itself.
     *
     * @param scope how much of its user's rights it carries: READ, WRITE or ADMIN
     */
    public record Token(String id, String name, Instant createdAt, Instant expiresAt, Instant usedAt, String scope) {}

    /** A user-defined field: CATEGORY, NUMBER, DATE or YES_NO. */
    public record Field(String id, String kind, String key, String label, String type, boolean retired, long filled) {}

    /**
     * A pipeline.
     *
     * @param used whether a deal ever went through it
     * @param open how many open deals are in it
     */
    public record Pipeline(String id, String name, boolean used, long open, List<Stage> stages) {

        /** Whether it takes no more deals: it had stages, and all are retired. */
        public boolean retired() {
            return !stages.isEmpty() && stages.stream().allMatch(Stage::retired);
        }

        /** Whether a stage can go further up, or down. */
        public boolean ends(Stage stage, boolean up) {
            return stages.indexOf(stage) == (up ? 0 : stages.size() - 1);
        }
    }

    /** A stage and how many open deals are in it. */
    public record Stage(String id, String name, long open, boolean retired) {}

    public boolean managesWebhooks() {
        return webhooksOff != null;
    }

    @Override
    public String template() {
        return "user/settings";
    }

    @Override
    public String place() {
        return "settings";
    }
}
