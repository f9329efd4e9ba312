package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.TeamSights;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.HouseZone;
import org.likeness.crm.web.ui.Say;

/** Between the form of a subscription and what it means. */
@ApplicationScoped
class ReportForms {
    static final int USUAL_HOUR = 7;
    private static final String EVERY_DAY = "DAILY-1";
    private static final List<Integer> DAYS_OF_MONTH = List.of(1, 15, Rhythm.LAST_DAY);

    @Inject
    Choices choices;

    @Inject
    TeamSights teams;

    @Inject
    Recipients recipients;

    /** What was typed. */
    static Plan plan(ReportKind report, MultivaluedMap<String, String> typed) {
        var filters = new HashMap<String, String>();
        report.filters().stream().filter(typed::containsKey).forEach(f -> filters.put(f, typed.getFirst(f)));
        var when = when(typed.getFirst("when"));
        return new Plan(
                report,
                filters,
                word(typed.getFirst("period"), Period.class, "period", Period.ALL),
                when.rhythm(),
                when.day(),
                hour(typed.getFirst("hour")),
                typed.getFirst("language"));
    }

    /** Who was ticked and typed. */
    static List<String> recipients(MultivaluedMap<String, String> typed) {
        var to = new ArrayList<>(typed.getOrDefault("users", List.of()));
        to.addAll(Recipients.typed(typed.getFirst("addresses")));
        return to;
    }

    private record When(Rhythm rhythm, int day) {}

    private static When when(String text) {
        var parts = (text == null ? "" : text).split("-", 2);
        if (parts.length == 2 && parts[1].matches("\\d{1,2}")) {
            return new When(word(parts[0], Rhythm.class, "when", null), Integer.parseInt(parts[1]));
        }
        throw new InvalidInput("when", "is required");
    }

    private static int hour(String text) {
        if (text == null || !text.matches("\\d{1,2}")) {
            throw new InvalidInput("hour", "is required");
        }
        return Integer.parseInt(text);
    }

    static <E extends Enum<E>> E word(String text, Class<E> among, String field, E otherwise) {
        if (text == null || text.isBlank()) {
            if (otherwise == null) {
                throw new InvalidInput(field, "is required");
            }
            return otherwise;
        }
        return Stream.of(among.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(among.getEnumConstants())
                                                .map(Enum::name)
                                                .toList())));
    }

    ReportFormView blank(ReportKind report, Viewer viewer, Say say) {
        var form = Form.of(Map.of(
                "period",
                Period.DAYS_365.name(),
                "when",
                "WEEKLY-1",
                "hour",
                Integer.toString(USUAL_HOUR),
                "language",
                say.chinese() ? "zh" : "en"));
        return view(null, report, form, List.of(Id.text(viewer.id())), viewer, say);
    }

    ReportFormView of(Subscription one, Viewer viewer, Say say) {
        var plan = one.plan();
        var values = new HashMap<>(plan.filters());
        values.put("period", plan.period().name());
        values.put("when", plan.rhythm() + "-" + plan.day());
        values.put("hour", Integer.toString(plan.hour()));
        values.put("language", plan.language());
        values.put("version", String.valueOf(one.version()));
        var to = one.recipients().stream().map(Recipients::key).toList();
        values.put(
                "addresses",
                String.join("\n", to.stream().filter(t -> t.contains("@")).toList()));
        return view(one, plan.report(), Form.of(values), to, viewer, say);
    }

    /** @param one what is changed, {@code null} for a new one */
    ReportFormView view(Subscription one, ReportKind report, Form form, List<String> to, Viewer viewer, Say say) {
        var users = recipients.users(to).stream()
                .map(row -> {
                    var user = Id.text(Rows.whole(row[0]));
                    return new ReportFormView.Person(user, (String) row[1], (String) row[2], to.contains(user));
                })
                .toList();
        return new ReportFormView(
                one == null ? null : Id.text(one.id()),
                report,
                choosing(form, report, say),
                users,
                viewer.role().managesUsers() && takesAddresses(one, form),
                HouseZone.get().getId());
    }

    /** Where none may be added, those that are there can be taken off. */
    private boolean takesAddresses(Subscription one, Form form) {
        return one == null
                || recipients.isAdministrator(one.owner())
                || !form.value("addresses").isEmpty();
    }

    private Form choosing(Form form, ReportKind report, Say say) {
        var offering = form.choosing("when", whens(form.value("when"), say))
                .choosing(
                        "hour",
                        IntStream.range(0, 24)
                                .mapToObj(h -> new Choice(Integer.toString(h), PlanWords.hour(h)))
                                .toList())
                .choosing("language", Choices.words(say, "language", "en", "zh"))
                .choosing(
                        "period",
                        Stream.of(Period.values())
                                .map(p -> new Choice(p.name(), say.word("report.period", p.name())))
                                .toList());
        for (var filter : report.filters()) {
            offering = offering.choosing(filter, among(filter, say));
        }
        return offering;
    }

    private List<Choice> among(String filter, Say say) {
        return switch (filter) {
            case "pipeline" -> choices.pipelines();
            case "team" -> teams.choices();
            case "subject" -> Choices.words(say, "subject", "LEAD", "DEAL");
            case "by" -> Choices.words(say, "by", "COUNT", "REVENUE");
            case "months" ->
                Stream.of(3, 6, 12)
                        .map(n -> new Choice(Integer.toString(n), say.text("forecast.months", n)))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Choice> whens(String now, Say say) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(EVERY_DAY, say.text("report.when.DAILY")));
        for (int day = 1; day <= 7; day++) {
            all.add(new Choice("WEEKLY-" + day, say.text("report.when.WEEKLY", PlanWords.weekday(day, say))));
        }
        var own = now.matches("MONTHLY-\\d{1,2}") ? Integer.parseInt(now.substring(8)) : 1;
        IntStream.concat(DAYS_OF_MONTH.stream().mapToInt(d -> d), IntStream.of(own))
                .distinct()
                .sorted()
                .forEach(day -> all.add(new Choice(
                        "MONTHLY-" + day,
                        day == Rhythm.LAST_DAY ? say.text("report.when.last") : say.text("report.when.MONTHLY", day))));
        return all;
    }
}
