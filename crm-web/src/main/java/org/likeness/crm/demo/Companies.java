package org.likeness.crm.demo;

import java.util.LinkedHashMap;
import java.util.List;

/** Draws companies. Features are independent of each other but where {@link PlantedTruth#carried()} says otherwise. */
final class Companies {
    static final List<String> CHANNELS = List.of(
            "Customer referral", "Trade fair", "Website", "WeChat", "Partner", "Search advertising", "Bought list");
    private static final double[] CHANNEL_SHARES = {12, 18, 22, 15, 11, 12, 10};

    static final List<String> FUNCTIONS = List.of("Quality", "Production", "Engineering", "Purchasing", "Management");
    private static final double[] FUNCTION_SHARES = {24, 26, 18, 18, 14};

    static final List<String> LEVELS = List.of("C-level", "Director", "Manager", "Specialist");
    private static final double[] LEVEL_SHARES = {12, 28, 40, 20};

    private final Names names;
    private final double[] industryShares =
            Industry.ALL.stream().mapToDouble(Industry::share).toArray();

    Companies(Names names) {
        this.names = names;
    }

    /** A company as it really is: every fact is there. */
    Company draw(Dice dice, long number) {
        var place = dice.oneOf(Place.ALL);
        var industry = Industry.ALL.get(dice.weighted(industryShares));
        var part = dice.oneOf(industry.parts());
        var name = names.company(place, part, dice);
        var employees = Math.max(4L, Math.round(dice.logNormal(150, 1.15)));
        var channel = CHANNELS.get(dice.weighted(CHANNEL_SHARES));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("industry", industry.name());
        facts.put("subIndustry", part.name());
        facts.put("employees", employees);
        facts.put("annualRevenue", (double) Math.round(employees * dice.logNormal(70, .4)) * 10_000);
        facts.put("developmentStage", oneOf(dice, 15, "Start-up", 30, "Growth", 25, "Expansion", 30, "Mature"));
        facts.put("country", place.country());
        facts.put("region", place.region());
        facts.put("city", place.city());
        facts.put("businessType", oneOf(dice, 55, "Manufacturer", 25, "Contract manufacturer", 20, "Machine builder"));
        facts.put("purchasePattern", oneOf(dice, 45, "Cyclic", 55, "Sudden"));
        facts.put("channel", channel);
        facts.put("referral", channel.equals(PlantedTruth.betterChannel()));
        facts.put("needsApproval", dice.chance(.4));
        facts.put("decisionFunction", FUNCTIONS.get(dice.weighted(FUNCTION_SHARES)));
        facts.put("decisionLevel", LEVELS.get(dice.weighted(LEVEL_SHARES)));
        facts.put("custom.lineSpeed", (double) Math.max(2, Math.round(dice.logNormal(46, .6))));
        facts.put("custom.hasCertificate", dice.chance(.5));
        facts.put("custom.shifts", 1.0 + dice.weighted(25, 45, 30));
        facts.put("custom.inspectionToday", oneOf(dice, 50, "By eye", 30, "Sample tests", 20, "Older cameras"));
        return new Company(name, Names.domain(name, number), phone(place, dice), place, facts);
    }

    static String phone(Place place, Dice dice) {
        return place.dialling() + " 5550 " + (1000 + dice.below(9000));
    }

    /** One of the words that follow each weight. */
    private static String oneOf(Dice dice, Object... weightsAndWords) {
        var weights = new double[weightsAndWords.length / 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ((Number) weightsAndWords[2 * i]).doubleValue();
        }
        return (String) weightsAndWords[2 * dice.weighted(weights) + 1];
    }
}
