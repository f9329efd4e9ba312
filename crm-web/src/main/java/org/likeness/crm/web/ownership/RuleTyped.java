package org.likeness.crm.web.ownership;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Percent;
import org.likeness.crm.web.ui.Say;

/** What was typed into the form of a rule of assignment. */
final class RuleTyped {
    static final Map<Source, String> SOURCES =
            Map.of(Source.FORM, "fromForms", Source.IMPORT, "fromImports", Source.API, "fromApi");

    private static final String SCORE = "leastScore";
    private static final String TAKERS = "takers";

    private RuleTyped() {}

    /**
     * As fields to give to a rule.
     *
     * @throws InvalidInput naming everything that is wrong at once
     */
    static Map<String, Object> sent(MultivaluedMap<String, String> typed) {
        refuse(typed);
        var sent = new LinkedHashMap<String, Object>();
        sent.put("name", text(typed, "name"));
        sent.put("regions", lines(typed, "regions"));
        sent.put("industries", lines(typed, "industries"));
        sent.put("channels", joined(typed, "channels"));
        sent.put(SCORE, share(text(typed, SCORE)));
        sent.put("team", text(typed, "team"));
        sent.put(TAKERS, joined(typed, TAKERS));
        SOURCES.values().forEach(source -> sent.put(source, typed.containsKey(source)));
        return sent;
    }

    static Set<String> ticked(MultivaluedMap<String, String> typed) {
        var ticked = new LinkedHashSet<String>();
        SOURCES.values().stream().filter(typed::containsKey).forEach(ticked::add);
        ticked.addAll(typed.getOrDefault("channels", List.of()));
        ticked.addAll(typed.getOrDefault(TAKERS, List.of()));
        return ticked;
    }

    private static void refuse(MultivaluedMap<String, String> typed) {
        var errors = new ArrayList<FieldError>();
        if (text(typed, "name") == null) {
            errors.add(new FieldError("name", "is required"));
        }
        var percent = text(typed, SCORE);
        if (percent != null
                && Percent.share(percent)
                        .map(Double::valueOf)
                        .filter(share -> share >= 0 && share <= 1)
                        .isEmpty()) {
            errors.add(new FieldError(SCORE, "must be a percentage from 0 to 100"));
        }
        if ((text(typed, "team") == null) == (joined(typed, TAKERS) == null)) {
            errors.add(new FieldError(TAKERS, "or team is needed, one of both"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** What was typed, with what is wrong with it in the words of this page. */
    static Form refused(MultivaluedMap<String, String> typed, Refusal refusal, Say say) {
        var form = Forms.refused(typed, refusal, say);
        if (form.error(SCORE) != null) {
            form = form.refused(SCORE, say.text("rule.score.range"));
        }
        if (form.error(TAKERS) != null) {
            form = form.refused(TAKERS, say.text("rule.takers.one"));
        }
        return refusal instanceof InvalidInput && !refusal.errors().isEmpty()
                ? form.refused(say.text("rule.look-again"))
                : form;
    }

    /** Percent as people type it, as a share. */
    private static String share(String percent) {
        return percent == null ? null : Percent.share(percent).orElseThrow();
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
