package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.webhook.Webhooks;

/** Gathers the settings page: one's own settings for everybody, those of the house for who shapes it. */
@ApplicationScoped
@InTransaction
public class Settings {
    @PersistenceContext
    EntityManager em;

    @Inject
    Webhooks webhooks;

    @Inject
    OwnTokens tokens;

    @Inject
    HouseFields fields;

    @Inject
    HouseStages stages;

    /** What was typed into the forms of the page and refused, and a token just made. */
    public record Typed(Form password, Form token, String newToken, Form field, Form pipeline) {
        public static final Typed NOTHING = new Typed(Form.empty(), Form.empty(), null, Form.empty(), Form.empty());
    }

    public SettingsView view(Typed typed, Viewer viewer, Say say) {
        var user = em.find(User.class, viewer.id());
        var own = Form.empty()
                .with("language", user.language() == null ? (say.chinese() ? "zh" : "en") : user.language())
                .with("theme", user.theme() == null ? "" : user.theme())
                .choosing("language", Choices.words(say, "language", "en", "zh"))
                .choosing("theme", Choices.words(say, "theme", "light", "dark"));
        var shapes = viewer.role().shapesTheHouse();
        return new SettingsView(
                own,
                typed.password(),
                tokens.of(viewer),
                typed.newToken(),
                typed.token(),
                viewer.role().managesUsers() ? webhooks.switchedOff() : null,
                shapes,
                shapes ? fields.all() : List.of(),
                typed.field()
                        .choosing(
                                "kind",
                                Choices.words(say, "field.kind", "LEADS", "ACCOUNTS", "CONTACTS", "DEALS", "PRODUCTS"))
                        .choosing("type", Choices.words(say, "field.type", "CATEGORY", "NUMBER", "DATE", "YES_NO")),
                shapes ? stages.all() : List.of(),
                typed.pipeline());
    }
}
