package org.likeness.crm.feature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.likeness.crm.kernel.InvalidInput;

/** Declares facts protected, takes that back, and tells what is. Models that used one are outdated from then on. */
@ApplicationScoped
public class ProtectedFeatures {
    private DataSource source;
    private Clock clock;

    /** For CDI. */
    protected ProtectedFeatures() {}

    @Inject
    public ProtectedFeatures(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    public Protection now() {
        return connected(Protection::read);
    }

    /** Every rule, by fact. */
    public List<ProtectedFeature> all() {
        return connected(connection -> {
            List<ProtectedFeature> rules = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT fact, reason, declared_by, declared_at FROM protected_features ORDER BY fact");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rules.add(new ProtectedFeature(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getObject(3, Long.class),
                            rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
            return rules;
        });
    }

    /** Every fact that could be protected: those that some feature of some subject tells. */
    public Set<String> facts() {
        return connected(connection -> {
            Set<String> facts = new TreeSet<>();
            for (Subject subject : Subject.values()) {
                Catalogue.of(subject, connection).all().forEach(f -> facts.add(Protection.fact(f.key())));
            }
            return facts;
        });
    }

    /**
     * Declares a fact protected; declaring it again changes the reason.
     *
     * @param feature key of any feature that tells it
     * @throws InvalidInput for what no feature tells, and for reasons above 190 characters
     */
    public ProtectedFeature declare(String feature, String reason, Long by) {
        String fact = feature == null ? "" : Protection.fact(feature.strip());
        if (!facts().contains(fact)) {
            throw new InvalidInput("feature", "names nothing among the features");
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > 190) {
            throw new InvalidInput("reason", "is longer than 190 characters");
        }
        Instant now = clock.instant();
        execute(
                "INSERT INTO protected_features (fact, reason, declared_by, declared_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE reason = VALUES(reason)",
                fact,
                why,
                by,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        // what another declares at the same moment cannot be seen from here yet
        return all().stream()
                .filter(r -> r.fact().equals(fact))
                .findFirst()
                .orElseGet(() -> new ProtectedFeature(fact, why, by, now));
    }

    /** Takes the rule back; answers whether there was one. */
    public boolean release(String feature) {
        return execute("DELETE FROM protected_features WHERE fact = ?", Protection.fact(feature)) > 0;
    }

    private int execute(String sql, Object... values) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int place = 1;
                for (Object value : Arrays.asList(values)) {
                    statement.setObject(place++, value);
                }
                return statement.executeUpdate();
            }
        });
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The protected features could not be read or written.", failed);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
