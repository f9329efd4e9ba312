package org.likeness.crm.web.ui;

import java.util.List;

/**
 * One reason of a score, in words.
 *
 * @param words what the record has, such as “Referred by a customer”
 * @param won how many with it were won; null when not shown
 * @param closed how many with it were closed; null when not shown
 * @param logOdds what it adds to the log-odds, in nats
 * @param also others that tell nearly the same fact, or all facts that are not known; what they add is in {@code logOdds}
 */
public record Reason(String words, Long won, Long closed, double logOdds, List<Reason> also) {

    public Reason(String words, Long won, Long closed, double logOdds) {
        this(words, won, closed, logOdds, List.of());
    }

    /** Whether it says only that facts are not known, which then stand in {@code also}. */
    public boolean blank() {
        return closed == null && !also.isEmpty();
    }

    public boolean speaksFor() {
        return logOdds >= 0;
    }
}
