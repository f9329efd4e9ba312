package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.security.Scope;
import org.likeness.crm.web.security.Tokens;
import org.likeness.crm.web.user.SettingsView.Token;

/** The API tokens of the viewer, as the settings page shows and makes them. */
@ApplicationScoped
class OwnTokens {
    @Inject
    Tokens tokens;

    List<Token> of(Viewer viewer) {
        return tokens.of(viewer).stream()
                .map(t -> new Token(
                        (String) t.get("id"),
                        (String) t.get("name"),
                        (Instant) t.get("createdAt"),
                        (Instant) t.get("expiresAt"),
                        (Instant) t.get("lastUsedAt")))
                .toList();
    }

    /** Makes one with all the rights of its user; answers the secret, which is shown once. */
    String make(String name, String until, Viewer viewer) {
        try {
            var end = until == null || until.isBlank() ? null : FieldInput.moment(until);
            return tokens.make(
                            viewer, name == null || name.isBlank() ? null : name.strip(), EnumSet.of(Scope.ADMIN), end)
                    .token();
        } catch (FieldInput.Unfit e) {
            throw new InvalidInput("expiresAt", e.getMessage());
        }
    }

    void revoke(String id, Viewer viewer) {
        tokens.revoke(id, viewer);
    }
}
