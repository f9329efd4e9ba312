package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** Says what is sent and when, in the reader's words. */
@ApplicationScoped
class PlanWords {
    @Inject
    Choices choices;

    String title(Plan plan, Say say) {
        return say.word("report.kind", plan.report().name());
    }

    /** Its filters and period, divided by points; may be empty. */
    String filters(Plan plan, Say say) {
        var words = new ArrayList<String>();
        plan.filters().forEach((name, value) -> words.add(filter(name, value, say)));
        if (plan.report().hasPeriod()) {
            words.add(say.word("report.period", plan.period().name()));
        }
        return String.join(" · ", words);
    }

    private String filter(String name, String value, Say say) {
        return switch (name) {
            case "subject" -> say.word("subject", value);
            case "by" -> say.word("by", value);
            case "months" -> say.text("forecast.months", value);
            case "pipeline" -> named(choices.pipelines(), value);
            case "team" -> named(choices.of(RecordKind.TEAMS), value);
            default -> value;
        };
    }

    private static String named(List<Choice> among, String id) {
        return among.stream()
                .filter(c -> c.value().equals(id))
                .map(Choice::words)
                .findFirst()
                .orElse(id);
    }

    /** Such as “every Monday at 07:00”. */
    static String rhythm(Plan plan, Say say) {
        var hour = hour(plan.hour());
        return switch (plan.rhythm()) {
            case DAILY -> say.text("report.every.DAILY", hour);
            case WEEKLY -> say.text("report.every.WEEKLY", weekday(plan.day(), say), hour);
            case MONTHLY ->
                plan.day() == Rhythm.LAST_DAY
                        ? say.text("report.every.last", hour)
                        : say.text("report.every.MONTHLY", plan.day(), hour);
        };
    }

    static String weekday(int day, Say say) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, say.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.UK);
    }

    static String hour(int hour) {
        return LocalTime.of(hour, 0).toString();
    }
}
