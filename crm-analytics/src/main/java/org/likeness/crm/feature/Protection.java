package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.likeness.crm.kernel.InvalidInput;

/**
 * The facts that no win model and no ideal profile may use. A fact is meant wherever it is known: {@code region} covers a lead's
 * {@code region} and a deal's {@code account.region}, {@code employees} covers the size band cut from it. What merely goes along with
 * a fact (a city with its region) is not covered and has to be declared as well.
 */
public record Protection(Set<String> facts) {
    private static final String ACCOUNT = "account.";

    public Protection {
        facts = Set.copyOf(facts);
    }

    /** As it is declared now. */
    public static Protection read(Connection connection) throws SQLException {
        Set<String> facts = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT fact FROM protected_features");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        return new Protection(facts);
    }

    /** The fact that a feature tells. */
    public static String fact(String key) {
        String fact = key.startsWith(ACCOUNT) ? key.substring(ACCOUNT.length()) : key;
        return fact.equals("sizeBand") ? "employees" : fact;
    }

    public boolean covers(String key) {
        return facts.contains(fact(key));
    }

    /** What an analysis may use. */
    public List<Feature> allowed(List<Feature> features) {
        return features.stream().filter(f -> !covers(f.key())).toList();
    }

    /** Keys of the features that are left out by rule, sorted. */
    public List<String> leftOut(Collection<Feature> features) {
        return features.stream().map(Feature::key).filter(this::covers).sorted().toList();
    }

    /** @throws InvalidInput if a question names something protected */
    public void check(List<String> wanted) {
        for (String key : wanted) {
            if (covers(key)) {
                throw new InvalidInput("features", "names what is protected by rule and never used: " + key);
            }
        }
    }
}
