package org.likeness.crm.score;

import java.util.Comparator;

/**
 * One part of a score.
 *
 * @param feature key in the catalogue; {@value #ACCOUNT} for all that is known of an account the reader may not see
 * @param value the category or range; {@code unknown} or {@code other} where {@code named} is false
 * @param logOdds what it adds to the log-odds of an average record; never 0
 * @param won of the records with this value that the model was learnt from
 * @param lost the same of the lost ones
 */
public record Reason(String feature, String value, boolean named, double logOdds, int won, int lost) {
    private static final String ACCOUNT = "account";
    private static final String OUT_OF_SIGHT = "out of sight";

    static final Comparator<Reason> WEIGHTIEST = Comparator.comparingDouble(reason -> -Math.abs(reason.logOdds()));

    /** What the facts of an account add together, told to somebody who may not see it. */
    static Reason ofHiddenAccount(double sum) {
        return new Reason(ACCOUNT, OUT_OF_SIGHT, false, sum, 0, 0);
    }

    /** Whether it stands for facts that the reader may not see; nothing was counted for it then. */
    public boolean hidden() {
        return feature.equals(ACCOUNT);
    }
}
