package org.likeness.crm.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is really true in the demo book, so that tests can check that mining finds it, and finds nothing elsewhere.
 *
 * <p>The book belongs to Halden Vision, a maker of inspection cameras for factories in China and Europe.
 *
 * <p><b>Who buys.</b> A lead is won with log-odds {@value #LEAD_BASE} plus what its company adds:
 * <ul>
 *   <li>channel Customer referral +1.1 (the better channel), Bought list −1.2 (the worse one);
 *   <li>industry Precision machining +0.8;
 *   <li>200 to 499 employees +0.8, under 50 −0.9;
 *   <li>the decision maker works in Quality +0.8;
 *   <li>someone above must approve −0.7;
 *   <li>development stage Expansion +0.6;
 *   <li>line speed of 60 parts a minute or more +0.8, certified +0.6 (both custom fields).
 * </ul>
 * A deal in the pipeline New business is won with log-odds {@value #DEAL_BASE}, the same effects, and +0.8 where there was a
 * trial on the line. A deal in the pipeline Renewals is won with log-odds {@value #RENEWAL_BASE}, whatever the company is
 * like: nothing is to be found there.
 *
 * <p>Effects are those of the real value; what the record does not know is missing completely at random. As accounts partly
 * come from won leads, traits of accounts hang together very slightly.
 *
 * <p><b>How long stages take.</b> Every visit lasts a log-normal time with the median of its stage ({@link #stages()}),
 * whatever the deal, and whether it then advances, is lost or moves back. Negotiation stalls. Deals are lost in early stages more
 * often than in late ones, so losses close sooner than wins. Leads won and lost take the same time.
 *
 * <p><b>What happens around.</b> The number of follow-ups and events in the first 14 days has no bearing on the outcome. After
 * a loss the last note names its reason, so notes written at the end are no features.
 */
public final class PlantedTruth {
    static final double LEAD_BASE = -2.2;
    static final double DEAL_BASE = -2.1;
    static final double RENEWAL_BASE = 0.5;

    private static final List<Effect> COMPANY = List.of(
            Effect.of("channel", "Customer referral", 1.1),
            Effect.of("channel", "Bought list", -1.2),
            Effect.of("industry", "Precision machining", .8),
            Effect.between("employees", 200, 500, .8),
            Effect.between("employees", 0, 50, -.9),
            Effect.of("decisionFunction", "Quality", .8),
            Effect.of("needsApproval", true, -.7),
            Effect.of("developmentStage", "Expansion", .6),
            Effect.between("custom.lineSpeed", 60, Double.POSITIVE_INFINITY, .8),
            Effect.of("custom.hasCertificate", true, .6));

    private static final List<Effect> DEAL = Stream.concat(
                    COMPANY.stream(), Stream.of(Effect.of("custom.trialOnLine", true, .8)))
            .toList();

    /**
     * How long visits of a stage really take.
     *
     * @param medianDays true median of every visit's length
     * @param spread standard deviation of its natural logarithm
     * @param stalls whether it is much slower than the others of its pipeline
     */
    public record StageTime(String pipeline, String stage, double medianDays, double spread, boolean stalls) {}

    private static final List<StageTime> STAGES = List.of(
            new StageTime("New business", "Qualified", 6, .8, false),
            new StageTime("New business", "Discovery", 13, .8, false),
            new StageTime("New business", "Proposal", 7, .8, false),
            new StageTime("New business", "Negotiation", 27, .9, true),
            new StageTime("Renewals", "Due for renewal", 9, .8, false),
            new StageTime("Renewals", "Offer sent", 12, .8, false),
            new StageTime("Renewals", "Contract", 8, .8, false));

    private static final Set<String> DEAL_FEATURES = Set.of("custom.trialOnLine");
    private static final Set<String> WITHOUT_EFFECT_ON_DEALS =
            Set.of("product", "product.category", "custom.competitor", "custom.stations");

    private PlantedTruth() {}

    /** Every effect on winning a lead. Features not named here raise or lower nothing. */
    public static List<Effect> leadEffects() {
        return COMPANY;
    }

    /** Every effect on winning a deal of the pipeline New business. */
    public static List<Effect> dealEffects() {
        return DEAL;
    }

    /** Features of leads, accounts and deals that are independent of every outcome and of every feature with an effect. */
    public static Set<String> withoutEffect() {
        return Set.of(
                "country",
                "region",
                "city",
                "businessType",
                "purchasePattern",
                "decisionLevel",
                "custom.shifts",
                "custom.inspectionToday");
    }

    /** The same for features that only deals have, within one pipeline: renewals are won more often, and sell other products. */
    public static Set<String> withoutEffectOnDeals() {
        return WITHOUT_EFFECT_ON_DEALS;
    }

    /** Features without an effect of their own that go with one that has: annual revenue with the number of employees. */
    public static Map<String, String> carried() {
        return Map.of(
                "annualRevenue", "employees",
                "sizeBand", "employees",
                "subIndustry", "industry",
                "title", "decisionFunction",
                "referral", "channel",
                "campaign", "channel");
    }

    public static List<StageTime> stages() {
        return STAGES;
    }

    public static String betterChannel() {
        return "Customer referral";
    }

    public static String worseChannel() {
        return "Bought list";
    }

    /** The pipeline where the planted effects are. */
    public static String pipelineWithSignal() {
        return "New business";
    }

    /** The pipeline where every deal has the same chance. */
    public static String pipelineWithoutSignal() {
        return "Renewals";
    }

    /** The key that a feature of the company has among the features of its deals; the channel is the deal's own as well. */
    public static String keyForDeals(String feature) {
        var own = feature.equals("channel")
                || DEAL_FEATURES.contains(feature)
                || WITHOUT_EFFECT_ON_DEALS.contains(feature);
        return own ? feature : "account." + feature;
    }

    /** The sum of the effects whose values are among the facts. */
    static double logOdds(List<Effect> effects, Map<String, Object> facts) {
        var sum = 0.0;
        for (var effect : effects) {
            if (effect.holds(facts.get(effect.feature()))) {
                sum += effect.logOdds();
            }
        }
        return sum;
    }

    static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
