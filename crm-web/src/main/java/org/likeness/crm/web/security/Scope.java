package org.likeness.crm.web.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.InvalidInput;

/** How much of its user's rights a token carries; each includes those before it. */
public enum Scope {
    /** Reads only. */
    READ,
    /** Writes records, too. */
    WRITE,
    /** Everything the user may: users, teams, tokens and the rules of the house among it. */
    ADMIN;

    private static final Set<String> OF_ADMINS = Set.of(
            "users",
            "teams",
            "tokens",
            "webhooks",
            "asked-features",
            "protected-features",
            "retraining",
            "call-list",
            "house",
            "assignment-rules",
            "pool-rules");

    /** Whether a token with these scopes may do that. */
    static boolean allows(Set<Scope> scopes, String method, String path) {
        var needed = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")
                ? READ
                : OF_ADMINS.contains(path.split("/")[0]) ? ADMIN : WRITE;
        return scopes.stream().anyMatch(s -> s.compareTo(needed) >= 0);
    }

    /** @throws InvalidInput if a word is none of them, or the list is empty; {@code null} means all rights */
    static Set<Scope> read(List<String> words) {
        if (words == null) {
            return EnumSet.of(ADMIN);
        }
        if (words.isEmpty()) {
            throw new InvalidInput("scopes", "must name one at least; leave it out for all rights");
        }
        return words.stream().map(Scope::read).collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).collect(Collectors.joining(" "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Scope read(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("scopes", "may hold read, write and admin"));
    }
}
