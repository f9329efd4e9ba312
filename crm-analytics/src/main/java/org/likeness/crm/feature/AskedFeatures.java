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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Asks for features that are used only then, takes that back, and tells which are. Win models trained from then on learn from them too unless
 * the question names its features; what is protected is left out all the same. Models trained before stay as they are.
 */
@ApplicationScoped
public class AskedFeatures {
    private DataSource source;
    private Clock clock;

    /** For CDI. */
    protected AskedFeatures() {}

    @Inject
    public AskedFeatures(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The facts asked for now. */
    public static Set<String> read(Connection connection) throws SQLException {
        Set<String> facts = new HashSet<>();
        for (AskedFeature one : list(connection)) {
            facts.add(one.fact());
        }
        return facts;
    }

    /** Every fact that can be asked for, those of leads first. */
    public static List<String> choices() {
        return Stream.of(BuiltIn.lead(), BuiltIn.deal())
                .flatMap(Collection::stream)
                .filter(feature -> !feature.byDefault())
                .map(feature -> Protection.fact(feature.key()))
                .distinct()
                .toList();
    }

    /** What was asked for, by fact. */
    public List<AskedFeature> all() {
        return connected(AskedFeatures::list);
    }

    /** What was asked for of one fact, named by any feature that tells it. */
    public Optional<AskedFeature> find(String feature) {
        return all().stream()
                .filter(one -> one.fact().equals(Protection.fact(feature)))
                .findFirst();
    }

    /**
     * Asks for one; again changes nothing.
     *
     * @param feature key of any feature that tells it
     * @throws InvalidInput for what is not among the {@link #choices}
     */
    public AskedFeature ask(String feature, Long by) {
        String fact = feature == null ? "" : Protection.fact(feature.strip());
        if (!choices().contains(fact)) {
            throw new InvalidInput("feature", "must be one of " + String.join(", ", choices()));
        }
        Instant now = clock.instant();
        return connected(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT IGNORE INTO asked_features (fact, asked_by, asked_at) VALUES (?, ?, ?)")) {
                insert.setString(1, fact);
                insert.setObject(2, by);
                insert.setObject(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                insert.executeUpdate();
            }
            // what another asks for at the same moment cannot be seen from here yet
            return list(connection).stream()
                    .filter(one -> one.fact().equals(fact))
                    .findFirst()
                    .orElseGet(() -> new AskedFeature(fact, by, now));
        });
    }

    /** Takes it back; answers whether it had been asked for. */
    public boolean leave(String feature) {
        return connected(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM asked_features WHERE fact = ?")) {
                delete.setString(1, Protection.fact(feature));
                return delete.executeUpdate() > 0;
            }
        });
    }

    private static List<AskedFeature> list(Connection connection) throws SQLException {
        List<AskedFeature> asked = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT fact, asked_by, asked_at FROM asked_features ORDER BY fact");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                asked.add(new AskedFeature(
                        rows.getString(1),
                        rows.getObject(2, Long.class),
                        rows.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
            }
        }
        return asked;
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The features asked for could not be read or written.", failed);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
