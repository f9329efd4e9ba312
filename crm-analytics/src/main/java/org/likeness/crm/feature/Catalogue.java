package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Every feature of a subject: those built in and one for each custom field. Nothing that is written after the outcome is among them: no
 * amount, no stage, no date of closing, no reason of a loss. Names and ids describe nobody and are left out. What tells of us rather than of
 * the customer (owner, team, effort) or is often not kept (buying roles) is a feature only when asked for.
 */
public final class Catalogue {
    private static final String CUSTOM = "custom.";
    private static final String ACCOUNT_CUSTOM = "account.custom.";

    private final List<Feature> features;
    private final List<Feature> retired;

    private Catalogue(List<Feature> features, List<Feature> retired) {
        this.features = List.copyOf(features);
        this.retired = List.copyOf(retired);
    }

    /** The catalogue as the database knows it now. */
    public static Catalogue of(Subject subject, Connection connection) throws SQLException {
        List<Feature> features = new ArrayList<>(subject == Subject.LEAD ? BuiltIn.lead() : BuiltIn.deal());
        features.addAll(custom(subject, connection, false));
        return new Catalogue(features, custom(subject, connection, true));
    }

    private static List<Feature> custom(Subject subject, Connection connection, boolean retired) throws SQLException {
        if (subject == Subject.LEAD) {
            return custom(connection, "LEADS", retired, Feature.Place.CUSTOM, CUSTOM);
        }
        List<Feature> features = custom(connection, "DEALS", retired, Feature.Place.CUSTOM, CUSTOM);
        features.addAll(custom(connection, "ACCOUNTS", retired, Feature.Place.ACCOUNT_CUSTOM, ACCOUNT_CUSTOM));
        return features;
    }

    /** The features behind keys that a model was learnt from, without asking the database. */
    public static List<Feature> ofModel(Subject subject, List<Bins> bins) {
        List<Feature> builtIn = subject == Subject.LEAD ? BuiltIn.lead() : BuiltIn.deal();
        return bins.stream()
                .map(some -> builtIn.stream()
                        .filter(f -> f.key().equals(some.key()))
                        .findFirst()
                        .orElseGet(() -> custom(some)))
                .toList();
    }

    private static Feature custom(Bins bins) {
        boolean ofAccount = bins.key().startsWith(ACCOUNT_CUSTOM);
        String field = bins.key().substring((ofAccount ? ACCOUNT_CUSTOM : CUSTOM).length());
        Feature.Place place = ofAccount ? Feature.Place.ACCOUNT_CUSTOM : Feature.Place.CUSTOM;
        return Feature.custom(place, bins.key(), field, bins.kind(), field);
    }

    public List<Feature> all() {
        return features;
    }

    public Optional<Feature> find(String key) {
        return features.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Words for a key, which an older model may know of a field that is retired by now; the key itself where the field is gone. */
    public Label label(String key) {
        return Stream.concat(features.stream(), retired.stream())
                .filter(f -> f.key().equals(key))
                .findFirst()
                .map(Feature::label)
                .orElse(new Label(key, key));
    }

    /**
     * What a question names.
     *
     * @param wanted keys, or none for everything used by default
     * @throws InvalidInput for keys the catalogue does not have
     */
    public List<Feature> choose(List<String> wanted, List<String> exclude) {
        return choose(wanted, exclude, Set.of());
    }

    /** The same, with facts that were asked for once and for all: they count where none are named. */
    public List<Feature> choose(List<String> wanted, List<String> exclude, Set<String> asked) {
        check("features", wanted);
        check("exclude", exclude);
        Set<String> some = new HashSet<>(wanted);
        return features.stream()
                .filter(f -> some.isEmpty()
                        ? f.byDefault() || asked.contains(Protection.fact(f.key()))
                        : some.contains(f.key()))
                .filter(f -> !exclude.contains(f.key()))
                .toList();
    }

    private void check(String field, List<String> keys) {
        for (String key : keys) {
            if (find(key).isEmpty()) {
                throw new InvalidInput(field, "names nothing among the features: " + key);
            }
        }
    }

    private static List<Feature> custom(
            Connection connection, String carrier, boolean retired, Feature.Place place, String prefix)
            throws SQLException {
        List<Feature> features = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT field_key, name, type FROM custom_fields WHERE record_kind = ? AND retired = ? ORDER BY field_key")) {
            select.setString(1, carrier);
            select.setBoolean(2, retired);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Kind kind = kind(CustomFieldType.valueOf(rows.getString(3)));
                    String field = rows.getString(1);
                    features.add(Feature.custom(place, prefix + field, rows.getString(2), kind, field));
                }
            }
        }
        return features;
    }

    private static Kind kind(CustomFieldType type) {
        return switch (type) {
            case CATEGORY -> Kind.CATEGORY;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case YES_NO -> Kind.YES_NO;
        };
    }
}
