package org.likeness.crm.web.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.palette.Found;
import org.likeness.crm.web.palette.SearchView.Group;
import org.likeness.crm.web.palette.SearchView.Hit;

/** Finds whom a follow-up was with, by what somebody types. */
@ApplicationScoped
class Naming {
    private static final int EACH = 4;

    @Inject
    Found found;

    /** What may be meant, by kind. */
    List<Group> meant(String typed, Sight sight) {
        return typed == null || typed.isBlank()
                ? List.of()
                : found.of(typed.strip(), EACH, sight).stream()
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
    }

    /**
     * The one record that is meant: the only one found, or the only one of exactly that name.
     *
     * @return such as {@code deal} with its id
     * @throws InvalidInput where none or several are
     */
    Map.Entry<String, Object> only(String typed, Sight sight) {
        var hits = meant(typed, sight).stream()
                .flatMap(group -> group.hits().stream())
                .toList();
        var exact = hits.stream()
                .filter(hit -> hit.name().equalsIgnoreCase(typed.strip()))
                .toList();
        var best = exact.isEmpty() ? hits : exact;
        if (best.isEmpty()) {
            throw new InvalidInput("find", "names nobody that is known here; choose one who is found while typing");
        }
        if (best.size() > 1) {
            throw new InvalidInput("find", "names several records; choose one of them");
        }
        return about(key(best.get(0)));
    }

    /** {@code deal:7} taken apart. */
    static Map.Entry<String, Object> about(String key) {
        var parts = key.split(":", 2);
        if (parts.length < 2 || Stream.of("lead", "deal", "account", "contact").noneMatch(parts[0]::equals)) {
            throw new InvalidInput("with", "names nothing");
        }
        return Map.entry(parts[0], parts[1]);
    }

    /** {@code /deals/7} as {@code deal:7}. */
    static String key(Hit hit) {
        return hit.href().substring(1).replace("s/", ":");
    }
}
