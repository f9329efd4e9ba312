package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** Deals in sight whose account is not: all that their reasons tell of it becomes one reason, and the sum stays. */
final class HiddenAccounts {
    private static final String OF_ACCOUNT = "account.";

    private HiddenAccounts() {}

    /** Which of some records are of an account out of sight. */
    static Set<Long> among(Connection connection, Subject subject, Collection<Long> records, Sight sight)
            throws SQLException {
        Set<Long> hidden = new HashSet<>();
        if (subject != Subject.DEAL || sight.whole().all() || records.isEmpty()) {
            return hidden;
        }
        String ids = records.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT r.id FROM deals r JOIN accounts a ON a.id = r.account_id"
                        + " WHERE r.id IN (" + ids + ") AND " + sight.whole().sql("a.owner_id") + " IS NOT TRUE")) {
            while (rows.next()) {
                hidden.add(rows.getLong(1));
            }
        }
        return hidden;
    }

    /** The reasons as somebody may read them who does not see the account, the weightiest first. */
    static List<Reason> together(List<Reason> reasons) {
        List<Reason> told = new ArrayList<>();
        double sum = 0;
        for (Reason reason : reasons) {
            if (ofAccount(reason.feature())) {
                sum += reason.logOdds();
            } else {
                told.add(reason);
            }
        }
        if (sum != 0) {
            told.add(Reason.ofHiddenAccount(sum));
            told.sort(Reason.WEIGHTIEST);
        }
        return List.copyOf(told);
    }

    static boolean ofAccount(String feature) {
        return Arrays.stream(feature.split(AdditiveModel.Term.CROSS)).anyMatch(one -> one.startsWith(OF_ACCOUNT));
    }
}
