package org.likeness.crm.funnel;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/**
 * What is asked of the funnel. Everything but the sight may be {@code null}.
 *
 * @param pipeline whose deals; {@code null} for those of all pipelines
 * @param from opened on that day or later
 * @param to opened on that day or earlier
 * @param asOf the funnel as it was at the end of that day; {@code null} or a day to come for now
 * @param split the key of a feature to tell the whole cycle apart by, see {@link Splits}
 * @param tau days after which no duration counts more in the restricted mean; {@code null} for the largest one watched
 * @param sight whose eyes it is seen with
 */
public record FunnelQuestion(
        Long pipeline, LocalDate from, LocalDate to, LocalDate asOf, String split, Double tau, Sight sight) {

    public FunnelQuestion {
        Days.check("from", from);
        Days.check("to", to);
        Days.check("asOf", asOf);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to", "lies before from");
        }
        if (tau != null && !(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("tau", "must be a number of days above 0");
        }
    }

    /** The funnel of a pipeline as it is now. */
    public static FunnelQuestion now(Long pipeline, Sight sight) {
        return new FunnelQuestion(pipeline, null, null, null, null, null, sight);
    }

    boolean period() {
        return from != null || to != null;
    }

    /** What was asked, as the stamp tells it. */
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        put(options, "pipeline", Id.text(pipeline));
        put(options, "from", from);
        put(options, "to", to);
        put(options, "asOf", asOf);
        put(options, "split", split);
        put(options, "tau", tau);
        return options;
    }

    private static void put(Map<String, String> options, String name, Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }
}
