package org.likeness.crm.browser;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.likeness.crm.web.Pages;

/**
 * Every address that a browser can ask for, as the page classes say it, and where a walk goes to see it: words in braces are ids
 * that the walk puts in. What is no page of its own is excused here, by name and with the reason.
 */
final class Places {
    private static final List<String> KINDS = List.of("leads", "accounts", "contacts", "deals");
    private static final String RECORDS = "{kind: accounts|contacts|deals|leads}";
    private static final String LISTS = "{kind: accounts|contacts|deals|leads|follow-ups}";
    private static final String TWINS = "duplicates/{kind: accounts|contacts|leads}/{one}/{other}";

    /** Open to everybody. */
    static final Map<String, List<String>> OUTSIDE = Map.of("sign-in", List.of("sign-in"));

    /** For who is signed in; two answer the same pages to everybody, the others to administrators. */
    static final Map<String, List<String>> INSIDE = inside();

    static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry(RECORDS + "/{id}/facts/{field}", "part of a record's page, walked by InPlaceIT"),
            Map.entry(LISTS + "/value", "part of a list"),
            Map.entry(LISTS + "/export", "a file"),
            Map.entry("search/suggestions", "part of every page, no page of its own"),
            Map.entry("follow-ups/with", "part of the form that logs a follow-up"),
            Map.entry("duplicates/typed/{kind: accounts|contacts|leads}", "part of a form, walked by DuplicatesIT"),
            Map.entry("duplicates/of/{kind: accounts|contacts|leads}/{one}", "part of a record's page"),
            Map.entry("attachments/{id}", "a file"),
            Map.entry("channels/export", "a file"),
            Map.entry("funnel/export", "a file"),
            Map.entry("ideal-customer/export", "a file"),
            Map.entry("scores/export", "a file"),
            Map.entry("forecast/export", "a file"),
            Map.entry("f/{key}", "for strangers, walked by CaptureIT"),
            Map.entry("forms/{id}", "looked at by CaptureIT in English"),
            Map.entry("forms/{id}/edit", "the form of forms/new, filled; not walked so far"),
            Map.entry(
                    "assignment-rules/new",
                    "looked at by CaptureIT; its boxes are labelled with names that people gave"),
            Map.entry("assignment-rules/{id}/edit", "the form of assignment-rules/new, filled; not walked so far"),
            Map.entry("reports/{id}", "looked at by ReportMailIT in English"),
            Map.entry("reports/{id}/edit", "the form of reports/new, filled; not walked so far"),
            Map.entry("unsubscribe/{token}", "for who is mailed, asked for by ReportsIT"),
            Map.entry("imports/{id}/problems.csv", "a file"),
            Map.entry("imports/{id}/rejected.csv", "a file"),
            Map.entry("scores/card/{id}", "a file, looked at by ModelCardTest"));

    private Places() {}

    /** What the page classes answer to GET, as their paths say it. */
    static Set<String> all() {
        var all = new TreeSet<String>();
        for (var type : new Pages().getClasses()) {
            Arrays.stream(type.getMethods())
                    .filter(method -> method.isAnnotationPresent(GET.class))
                    .forEach(method ->
                            all.add(joined(type.getAnnotation(Path.class), method.getAnnotation(Path.class))));
        }
        return all;
    }

    private static String joined(Path type, Path method) {
        var of = method == null ? "" : method.value();
        return type.value() + (type.value().isEmpty() || of.isEmpty() ? "" : "/") + of;
    }

    private static Map<String, List<String>> inside() {
        var inside = new LinkedHashMap<String, List<String>>();
        inside.put("", List.of(""));
        inside.put(RECORDS, KINDS);
        inside.put("follow-ups", List.of("follow-ups"));
        inside.put(LISTS + "/filter", List.of("leads/filter?add=city"));
        inside.put(RECORDS + "/new", each("%s/new"));
        inside.put(RECORDS + "/{id}", each("%1$s/{%1$s}"));
        inside.put(RECORDS + "/{id}/edit", each("%1$s/{%1$s}/edit"));
        inside.put("follow-ups/new", List.of("follow-ups/new"));
        inside.put("deals/board", List.of("deals/board"));
        inside.put("search", List.of("search?q=a"));
        inside.put("calls", List.of("calls"));
        inside.put("funnel", List.of("funnel?split=industry"));
        inside.put("forecast", List.of("forecast"));
        inside.put("ideal-customer", List.of("ideal-customer"));
        inside.put("ideal-customer/changes", List.of("ideal-customer/changes"));
        inside.put("scores", List.of("scores"));
        inside.put("scores/training/{id}", List.of("scores/training/{training}"));
        inside.put("{kind: leads|deals}/{id}/what-if", List.of("leads/{leads}/what-if", "deals/{deals}/what-if"));
        inside.put("channels", List.of("channels"));
        inside.put("channels/attribution", List.of("channels/attribution"));
        inside.put("imports", List.of("imports"));
        inside.put("imports/new", List.of("imports/new?kind=leads"));
        inside.put("imports/{id}/mapping", List.of("imports/{draft}/mapping"));
        inside.put("imports/{id}", List.of("imports/{import}"));
        inside.put("duplicates", List.of("duplicates?kind=leads"));
        inside.put(TWINS, List.of("duplicates/leads/{leads}/{twin}"));
        inside.put("jobs", List.of("jobs"));
        inside.put("users", List.of("users"));
        inside.put("users/new", List.of("users/new"));
        inside.put("users/{id}/edit", List.of("users/{user}/edit"));
        inside.put("teams/new", List.of("teams/new"));
        inside.put("teams/{id}/edit", List.of("teams/{team}/edit"));
        inside.put("settings", List.of("settings"));
        inside.put("audit", List.of("audit"));
        inside.put("settings/house", List.of("settings/house"));
        inside.put(
                "settings/lists/{kind: loss-reasons|channels|campaigns|products}",
                List.of("settings/lists/loss-reasons", "settings/lists/channels"));
        inside.put("settings/lists/industries", List.of("settings/lists/industries"));
        inside.put("settings/mining", List.of("settings/mining"));
        inside.put("leads/{id}/convert", List.of("leads/{leads}/convert"));
        inside.put("forms", List.of("forms"));
        inside.put("forms/new", List.of("forms/new"));
        inside.put("assignment-rules", List.of("assignment-rules"));
        inside.put("pool-rules", List.of("pool-rules"));
        inside.put("reports", List.of("reports"));
        inside.put("reports/new", List.of("reports/new?report=FUNNEL"));
        inside.put("webhooks", List.of("webhooks"));
        inside.put("webhooks/new", List.of("webhooks/new"));
        inside.put("webhooks/{id}", List.of("webhooks/{webhook}"));
        inside.put("webhooks/{id}/edit", List.of("webhooks/{webhook}/edit"));
        inside.put("help", List.of("help"));
        inside.put("help/{page: [A-Za-z-]+}", List.of("help/first-hour", "help/reading-numbers"));
        inside.put("api-reference", List.of("api-reference"));
        return inside;
    }

    private static List<String> each(String pattern) {
        return KINDS.stream().map(pattern::formatted).toList();
    }
}
