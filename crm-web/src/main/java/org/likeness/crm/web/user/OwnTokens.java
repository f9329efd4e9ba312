package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
                        (Instant) t.get("lastUsedAt"),
                        widest(t.get("scopes"))))
                .toList();
    }

    private static String widest(Object scopes) {
        var words = scopes instanceof String[] some ? List.of(some) : List.of();
        return Arrays.stream(Scope.values())
                .filter(scope -> words.contains(scope.name().toLowerCase(Locale.ROOT)))
                .reduce(Scope.ADMIN, (one, wider) -> wider)
                .name();
    }

    /**
     * Makes one; answers the secret, which is shown once.
     *
     * @param scope how much of its user's rights it carries, a name of {@link Scope}
     */
    String make(String name, String until, String scope, Viewer viewer) {
        try {
            var end = until == null || until.isBlank() ? null : FieldInput.moment(until);
            return tokens.make(
                            viewer, name == null || name.isBlank() ? null : name.strip(), EnumSet.of(scope(scope)), end)
                    .token();
        } catch (FieldInput.Unfit e) {
            throw new InvalidInput("expiresAt", e.getMessage());
        }
    }

    private static Scope scope(String name) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("scope", "must be one of READ, WRITE, ADMIN"));
    }

    void revoke(String id, Viewer viewer) {
        tokens.revoke(id, viewer);
    }
}
