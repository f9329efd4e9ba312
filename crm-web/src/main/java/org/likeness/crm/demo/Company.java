package org.likeness.crm.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A company as it really is, or as the record knows it.
 *
 * @param facts profile features by their key in the catalogue; unknown ones are absent
 */
record Company(String name, String domain, String phone, Place place, Map<String, Object> facts) {

    /** How often a record lacks a fact; nothing about the company has a bearing on it. */
    private static final Map<String, Double> UNKNOWN = Map.ofEntries(
            Map.entry("industry", .04),
            Map.entry("subIndustry", .15),
            Map.entry("employees", .12),
            Map.entry("annualRevenue", .25),
            Map.entry("developmentStage", .15),
            Map.entry("businessType", .08),
            Map.entry("purchasePattern", .2),
            Map.entry("needsApproval", .2),
            Map.entry("decisionFunction", .15),
            Map.entry("decisionLevel", .15),
            Map.entry("channel", .02),
            Map.entry("custom.lineSpeed", .2),
            Map.entry("custom.hasCertificate", .15),
            Map.entry("custom.shifts", .15),
            Map.entry("custom.inspectionToday", .15));

    Object fact(String key) {
        return facts.get(key);
    }

    String text(String key) {
        return (String) facts.get(key);
    }

    /** The same company with what a record usually lacks left out. A company without a known channel is no known referral. */
    Company asKnown(Dice dice) {
        var known = new LinkedHashMap<String, Object>();
        facts.forEach((key, value) -> {
            if (!dice.chance(UNKNOWN.getOrDefault(key, 0.0))) {
                known.put(key, value);
            }
        });
        if (!known.containsKey("channel")) {
            known.remove("referral");
        }
        return new Company(name, domain, phone, place, known);
    }
}
