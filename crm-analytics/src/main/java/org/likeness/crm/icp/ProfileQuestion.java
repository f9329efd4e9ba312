package org.likeness.crm.icp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.duration.Days;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/**
 * Whose profile is asked for.
 *
 * @param pipeline id of the only pipeline to look at (deals), or {@code null} for all
 * @param from first day of closing, or {@code null}
 * @param to last day of closing, or {@code null}
 * @param sight whose eyes it is seen with
 */
public record ProfileQuestion(Subject subject, Long pipeline, LocalDate from, LocalDate to, By by, Sight sight) {
    /** The option of the stamp that names what was left out by rule. */
    static final String BY_RULE = "protected";

    /** What shares and lifts are measured in. */
    public enum By {
        COUNT,
        REVENUE
    }

    public ProfileQuestion {
        Days.check("from", from);
        Days.check("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to", "lies before from");
        }
        by = by == null ? By.COUNT : by;
    }

    /**
     * What was asked, as the stamp tells it.
     *
     * @param leftOut keys of the features that a rule kept out
     */
    Map<String, String> options(List<String> leftOut) {
        Map<String, String> options = new TreeMap<>();
        options.put("subject", subject.name());
        options.put("by", by.name());
        put(options, "pipeline", Id.text(pipeline));
        put(options, BY_RULE, leftOut.isEmpty() ? null : String.join(", ", leftOut));
        put(options, "from", from);
        put(options, "to", to);
        return options;
    }

    private static void put(Map<String, String> options, String name, Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }
}
