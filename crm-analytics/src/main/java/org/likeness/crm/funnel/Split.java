package org.likeness.crm.funnel;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.InvalidInput;

/** What deals can be told apart by; the keys are those of features. */
enum Split {
    INDUSTRY("industry", "a.industry"),
    SUB_INDUSTRY("subIndustry", "a.sub_industry"),
    DEVELOPMENT_STAGE("developmentStage", "a.development_stage"),
    COUNTRY("country", "a.country"),
    REGION("region", "a.region"),
    CITY("city", "a.city"),
    BUSINESS_TYPE("businessType", "a.business_type"),
    PURCHASE_PATTERN("purchasePattern", "a.purchase_pattern"),
    CHANNEL("channel", "(SELECT c.name FROM channels c WHERE c.id = d.channel_id)"),
    CAMPAIGN("campaign", "(SELECT c.name FROM campaigns c WHERE c.id = d.campaign_id)"),
    PRODUCT("product", "(SELECT p.name FROM products p WHERE p.id = d.product_id)"),
    OWNER("owner", "(SELECT u.name FROM users u WHERE u.id = d.owner_id)");

    private final String key;
    private final String sql;

    Split(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    String key() {
        return key;
    }

    /** Each deal and its value, by id. */
    String select() {
        return "SELECT d.id, " + sql + " FROM deals d"
                + (sql.startsWith("a.") ? " LEFT JOIN accounts a ON a.id = d.account_id" : "")
                + " ORDER BY d.id";
    }

    static Split of(String key) {
        return Arrays.stream(values())
                .filter(split -> split.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "split",
                        "can be one of "
                                + Arrays.stream(values())
                                        .map(split -> split.key)
                                        .collect(Collectors.joining(", "))));
    }
}
