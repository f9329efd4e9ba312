package org.likeness.crm.web.ownership;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.web.ui.Percent;

/** What was typed into the form of a rule of assignment. */
final class RuleTyped {
    static final Map<Source, String> SOURCES =
            Map.of(Source.FORM, "fromForms", Source.IMPORT, "fromImports", Source.API, "fromApi");

    private RuleTyped() {}

    /** As fields to give to a rule. */
    static Map<String, Object> sent(MultivaluedMap<String, String> typed) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("name", text(typed, "name"));
        sent.put("regions", lines(typed, "regions"));
        sent.put("industries", lines(typed, "industries"));
        sent.put("channels", joined(typed, "channels"));
        sent.put("leastScore", share(text(typed, "leastScore")));
        sent.put("team", text(typed, "team"));
        sent.put("takers", joined(typed, "takers"));
        SOURCES.values().forEach(source -> sent.put(source, typed.containsKey(source)));
        return sent;
    }

    static Set<String> ticked(MultivaluedMap<String, String> typed) {
        var ticked = new LinkedHashSet<String>();
        SOURCES.values().stream().filter(typed::containsKey).forEach(ticked::add);
        ticked.addAll(typed.getOrDefault("channels", List.of()));
        ticked.addAll(typed.getOrDefault("takers", List.of()));
        return ticked;
    }

    /** Percent as people type it, as a share. */
    private static String share(String percent) {
        if (percent == null) {
            return null;
        }
        return Percent.share(percent).orElseThrow(() -> new InvalidInput("leastScore", "must be a number"));
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        var text = typed.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String lines(MultivaluedMap<String, String> typed, String name) {
        var text = text(typed, name);
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private static String joined(MultivaluedMap<String, String> typed, String name) {
        var chosen = typed.getOrDefault(name, List.of());
        return chosen.isEmpty() ? null : String.join("\n", chosen);
    }
}
