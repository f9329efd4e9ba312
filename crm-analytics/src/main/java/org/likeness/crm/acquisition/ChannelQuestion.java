package org.likeness.crm.acquisition;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.duration.Days;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/**
 * What is asked of the channels.
 *
 * @param subject what is counted
 * @param from created on that day or later, {@code null} without limit
 * @param to created on that day or earlier, {@code null} without limit
 * @param sight whose eyes it is seen with
 */
public record ChannelQuestion(Subject subject, LocalDate from, LocalDate to, Sight sight) {
    /** What comes through a channel, with the moment its way to being won begins. */
    public enum Subject {
        LEAD("leads", "created_at"),
        DEAL("deals", "opened_at");

        final String table;
        final String start;

        Subject(String table, String start) {
            this.table = table;
            this.start = start;
        }
    }

    public ChannelQuestion {
        Days.check("from", from);
        Days.check("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to", "lies before from");
        }
    }

    /** The rows asked for, as an SQL condition on them under the name {@code r}. */
    String condition() {
        return sight.sql("r.owner_id")
                + (from == null ? "" : " AND r.created_at >= '" + from + "'")
                + (to == null ? "" : " AND r.created_at < '" + to.plusDays(1) + "'");
    }

    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        options.put("subject", subject.name());
        if (from != null) {
            options.put("from", from.toString());
        }
        if (to != null) {
            options.put("to", to.toString());
        }
        return options;
    }
}
