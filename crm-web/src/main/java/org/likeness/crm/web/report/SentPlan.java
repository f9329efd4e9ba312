package org.likeness.crm.web.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.web.api.Sent;

/** Reads a plan as a program sends it. */
final class SentPlan {
    private SentPlan() {}

    /** @param before what it was, which stays where nothing was sent; {@code null} for a new one */
    static Plan plan(Sent sent, Plan before) {
        if (before == null) {
            sent.only("report", "filters", "period", "rhythm", "day", "hour", "language", "recipients");
        } else {
            sent.only("filters", "period", "rhythm", "day", "hour", "language", "recipients", "active");
        }
        var rhythm = word(sent, "rhythm", Rhythm.class, before == null ? Rhythm.WEEKLY : before.rhythm());
        var usualDay = before == null || before.rhythm() != rhythm ? 1 : before.day();
        return new Plan(
                before == null ? word(sent, "report", ReportKind.class, null) : before.report(),
                sent.has("filters") ? filters(sent.object("filters")) : before == null ? Map.of() : before.filters(),
                word(sent, "period", Period.class, before == null ? Period.ALL : before.period()),
                rhythm,
                whole(sent, "day", usualDay),
                whole(sent, "hour", before == null ? ReportForms.USUAL_HOUR : before.hour()),
                sent.has("language") ? sent.text("language") : before == null ? "en" : before.language());
    }

    static boolean active(Sent sent, boolean before) {
        var value = sent.fields().get("active");
        if (value == null) {
            return before;
        }
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw new InvalidInput("active", "must be true or false");
    }

    private static Map<String, String> filters(Map<String, Object> sent) {
        var filters = new LinkedHashMap<String, String>();
        if (sent != null) {
            sent.forEach((name, value) -> {
                if (value != null && !(value instanceof String) && !(value instanceof Number)) {
                    throw new InvalidInput("filters", "must be an object of texts");
                }
                filters.put(name, value == null ? null : value.toString());
            });
        }
        return filters;
    }

    private static <E extends Enum<E>> E word(Sent sent, String name, Class<E> among, E otherwise) {
        return ReportForms.word(sent.text(name), among, name, otherwise);
    }

    private static int whole(Sent sent, String name, int otherwise) {
        var value = sent.whole(name);
        if (value == null) {
            return otherwise;
        }
        // what is far beyond any day or hour is none either; the plan says which there are
        return (int) Math.max(-1, Math.min(value, 99));
    }
}
