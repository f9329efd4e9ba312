package org.likeness.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what all stories share, and takes what is already there by the same name. */
final class HouseWriter {
    private static final String CURRENCY = "CNY";

    private final NamedRows rows;
    private final Vocabulary words;
    private final LocalDate campaignsBegan;

    HouseWriter(Connection connection, Vocabulary words, Times times) {
        this.words = words;
        this.rows = new NamedRows(connection, times.ago(1500));
        this.campaignsBegan = Sheet.utc(times.ago(730)).toLocalDate();
    }

    /** Ids of what stories refer to, by name, or by index for people and products. */
    record Ids(
            Map<String, Long> channels,
            Map<String, Long> campaigns,
            Map<String, Long> pipelines,
            Map<String, Long> stages,
            Map<String, Long> lossReasons,
            Map<String, Long> tags,
            List<Long> products,
            List<Long> users,
            Long admin) {

        Long user(int index) {
            return switch (index) {
                case Story.NOBODY -> null;
                case Story.ADMIN -> admin == null ? users.get(0) : admin;
                default -> users.get(index);
            };
        }
    }

    Ids write() throws SQLException {
        var users = users(teams());
        var channels = new HashMap<String, Long>();
        for (var channel : Companies.CHANNELS) {
            channels.put(channel, rows.row("channels", named(channel), Map.of()));
        }
        var campaigns = new HashMap<String, Long>();
        for (var campaign : House.CAMPAIGNS) {
            var rest = new LinkedHashMap<String, Object>();
            rest.put("channel_id", channels.get(campaign.channel()));
            rest.put("cost", campaign.cost());
            rest.put("currency", CURRENCY);
            rest.put("starts_on", campaignsBegan);
            campaigns.put(campaign.name(), rows.row("campaigns", named(campaign.name()), rest));
        }
        var lossReasons = new HashMap<String, Long>();
        for (var reason : House.LOSS_REASONS) {
            lossReasons.put(reason, rows.row("loss_reasons", named(reason), Map.of()));
        }
        var tags = new HashMap<String, Long>();
        for (var tag : House.TAGS) {
            tags.put(tag.name(), rows.row("tags", named(tag.name()), Map.of("temperature", tag.temperature())));
        }
        var pipelines = new LinkedHashMap<String, Long>();
        var stages = new HashMap<String, Long>();
        pipelines(pipelines, stages);
        customFields();
        return new Ids(channels, campaigns, pipelines, stages, lossReasons, tags, products(), users, admin());
    }

    private Map<String, Long> teams() throws SQLException {
        var teams = new HashMap<String, Long>();
        for (var team : House.TEAMS) {
            var parent = team.parent() == null
                    ? Map.<String, Object>of()
                    : Map.<String, Object>of("parent_id", teams.get(team.parent()));
            teams.put(team.name(), rows.row("teams", named(team.name()), parent));
        }
        return teams;
    }

    /** Nobody of them has a password: they sign in once an administrator gives them one. */
    private List<Long> users(Map<String, Long> teams) throws SQLException {
        var users = new ArrayList<Long>();
        for (var user : House.USERS) {
            var team = teams.get(House.TEAMS.get(user.team()).name());
            users.add(rows.row(
                    "users",
                    Map.of("login", user.login()),
                    Map.of("name", user.name(), "role", user.role(), "team_id", team, "language", user.language())));
        }
        return users;
    }

    private void pipelines(Map<String, Long> pipelines, Map<String, Long> stages) throws SQLException {
        for (var time : PlantedTruth.stages()) {
            if (!pipelines.containsKey(time.pipeline())) {
                var position = Map.<String, Object>of("position", pipelines.size());
                pipelines.put(time.pipeline(), rows.row("pipelines", named(time.pipeline()), position));
            }
            var key = new LinkedHashMap<String, Object>();
            key.put("pipeline_id", pipelines.get(time.pipeline()));
            key.put("name", words.say(time.stage()));
            stages.put(time.stage(), rows.row("stages", key, Map.of("position", stages.size())));
        }
    }

    private List<Long> products() throws SQLException {
        var products = new ArrayList<Long>();
        for (var product : House.PRODUCTS) {
            products.add(rows.row(
                    "products",
                    named(product.name()),
                    Map.of("category", words.say(product.category()), "price", product.price(), "currency", CURRENCY)));
        }
        return products;
    }

    private void customFields() throws SQLException {
        for (var field : House.CUSTOM) {
            for (var kind : field.kinds()) {
                rows.row(
                        "custom_fields",
                        Map.of("record_kind", kind, "field_key", field.key()),
                        Map.of("name", words.say(field.name()), "type", field.type()));
            }
        }
    }

    private Map<String, Object> named(String english) {
        return Map.of("name", words.say(english));
    }

    private Long admin() throws SQLException {
        return rows.find("SELECT id FROM users WHERE role = 'ADMIN' AND active ORDER BY id LIMIT 1", List.of());
    }
}
