package org.likeness.crm.icp;

import java.time.LocalDate;
import org.likeness.crm.feature.Subject;

/**
 * Whose profile is asked for.
 *
 * @param pipeline id of the only pipeline to look at (deals), or {@code null} for all
 * @param from first day of closing, or {@code null}
 * @param to last day of closing, or {@code null}
 */
public record ProfileQuestion(Subject subject, Long pipeline, LocalDate from, LocalDate to, By by) {
    /** What shares and lifts are measured in. */
    public enum By {
        COUNT,
        REVENUE
    }
}
