package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/**
 * What deals can be told apart by; the keys are those of features, {@code custom.<key>} and {@code account.custom.<key>} among them.
 *
 * @param sql its value, of the deal {@code d} and its account {@code a}
 */
record Split(String key, String sql) {
    private static final String OF_DEAL = "custom.";
    private static final String OF_ACCOUNT = "account.custom.";

    private static final List<Split> BUILT_IN = List.of(
            new Split("industry", "a.industry"),
            new Split("subIndustry", "a.sub_industry"),
            new Split("developmentStage", "a.development_stage"),
            new Split("country", "a.country"),
            new Split("region", "a.region"),
            new Split("city", "a.city"),
            new Split("businessType", "a.business_type"),
            new Split("purchasePattern", "a.purchase_pattern"),
            new Split("channel", "(SELECT c.name FROM channels c WHERE c.id = d.channel_id)"),
            new Split("campaign", "(SELECT c.name FROM campaigns c WHERE c.id = d.campaign_id)"),
            new Split("product", "(SELECT p.name FROM products p WHERE p.id = d.product_id)"),
            new Split("owner", "(SELECT u.name FROM users u WHERE u.id = d.owner_id)"));

    /** @throws InvalidInput if nothing can be told apart by that; whether a custom field is there is asked when it is read */
    static Split of(String key) {
        if (custom(key)) {
            var value = "JSON_VALUE(" + (key.startsWith(OF_ACCOUNT) ? "a" : "d") + ".custom, '$." + field(key) + "')";
            return new Split(key, value);
        }
        return BUILT_IN.stream()
                .filter(split -> split.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "split",
                        "can be one of " + keys().stream().collect(Collectors.joining(", ")) + ", or " + OF_DEAL
                                + " or " + OF_ACCOUNT + " followed by the key of a field"));
    }

    static List<String> keys() {
        return BUILT_IN.stream().map(Split::key).toList();
    }

    private static boolean custom(String key) {
        return (key.startsWith(OF_DEAL) || key.startsWith(OF_ACCOUNT)) && CustomField.isKey(field(key));
    }

    private static String field(String key) {
        return key.substring((key.startsWith(OF_ACCOUNT) ? OF_ACCOUNT : OF_DEAL).length());
    }

    boolean custom() {
        return custom(key);
    }

    /**
     * The same as the database keeps it: a custom field must be there and hold categories, or yes and no.
     *
     * @throws InvalidInput if it does not
     */
    Split known(Connection connection) throws SQLException {
        if (!custom()) {
            return this;
        }
        try (var select = connection.prepareStatement(
                "SELECT type FROM custom_fields WHERE record_kind = ? AND field_key = ? AND NOT retired")) {
            select.setString(1, key.startsWith(OF_ACCOUNT) ? "ACCOUNTS" : "DEALS");
            select.setString(2, field(key));
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new InvalidInput("split", "is not a user-defined field");
                }
                return switch (CustomFieldType.valueOf(rows.getString(1))) {
                    case CATEGORY -> this;
                    case YES_NO ->
                        new Split(
                                key,
                                "CASE WHEN " + sql + " IS NULL THEN NULL WHEN " + sql
                                        + " IN ('1', 'true') THEN 'yes' ELSE 'no' END");
                    default -> throw new InvalidInput("split", "holds numbers or dates, which are no groups");
                };
            }
        }
    }

    /** Each deal and its value, by id; what an account out of sight has is not known. */
    String select(Sight sight) {
        return "SELECT d.id, " + sql + " FROM deals d"
                + (sql.contains("a.")
                        ? " LEFT JOIN accounts a ON a.id = d.account_id AND "
                                + sight.whole().sql("a.owner_id")
                        : "")
                + " ORDER BY d.id";
    }
}
