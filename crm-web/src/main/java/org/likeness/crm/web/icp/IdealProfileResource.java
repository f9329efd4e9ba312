package org.likeness.crm.web.icp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.Combination;
import org.likeness.crm.icp.DriftQuestion;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.maths.stats.MeanRatio;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Pointing;

/** What won customers share that lost ones do not. */
@RequestScoped
@Path("ideal-profile")
public class IdealProfileResource {
    @Inject
    KeptProfiles profiles;

    @Inject
    Pointing pointing;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json profile(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).only("subject", "pipeline", "from", "to", "by");
        return new Json(described(profiles.of(question(asked))));
    }

    @GET
    @Path("drift")
    @Produces(MediaType.APPLICATION_JSON)
    public Json drift(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters())
                .only("subject", "pipeline", "from", "to", "by", "earlierFrom", "earlierTo");
        var question = new DriftQuestion(question(asked), asked.day("earlierFrom"), asked.day("earlierTo"));
        return new Json(DriftJson.of(profiles.drift(question)));
    }

    private ProfileQuestion question(Asked asked) {
        var subject = asked.choice("subject", Subject.class, Subject.DEAL);
        var pipeline = pointing.pipeline(asked.text("pipeline"));
        var by = asked.choice("by", ProfileQuestion.By.class, ProfileQuestion.By.COUNT);
        if (subject == Subject.LEAD && pipeline != null) {
            throw new InvalidInput("pipeline", "is only for deals");
        }
        if (subject == Subject.LEAD && by == ProfileQuestion.By.REVENUE) {
            throw new InvalidInput("by", "can be REVENUE for deals only");
        }
        return new ProfileQuestion(subject, pipeline, asked.day("from"), asked.day("to"), by, viewer.sight());
    }

    private static Map<String, Object> described(IdealProfile profile) {
        var json = new LinkedHashMap<String, Object>();
        json.put("status", profile.status());
        json.put("closed", profile.closed());
        json.put("won", profile.won());
        json.put("moreWon", profile.moreWon());
        json.put("moreLost", profile.moreLost());
        json.put("baseWinRate", profile.baseWinRate());
        json.put("baseWinRateLow", profile.base().low());
        json.put("baseWinRateHigh", profile.base().high());
        json.put(
                "traits",
                profile.traits().stream().map(IdealProfileResource::described).toList());
        json.put(
                "combinations",
                profile.combinations().stream()
                        .map(IdealProfileResource::described)
                        .toList());
        json.put("warnings", profile.warnings());
        json.put("leftOutByRule", profile.leftOutByRule());
        json.put("stamp", profile.stamp());
        return json;
    }

    private static Map<String, Object> described(TraitValue trait) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", trait.feature());
        json.put("value", trait.value());
        json.put("won", trait.won());
        json.put("lost", trait.lost());
        json.put("open", trait.open());
        json.put("winRate", trait.winRate().rate());
        json.put("winRateLow", trait.winRate().low());
        json.put("winRateHigh", trait.winRate().high());
        json.put("shareOfWon", trait.shareOfWon());
        json.put("shareOfClosed", trait.shareOfClosed());
        json.put("lift", trait.lift().value());
        json.put("liftLow", trait.lift().low());
        json.put("liftHigh", trait.lift().high());
        json.put("averageWonAmount", trait.averageWonAmount());
        json.put("medianWonAmount", trait.medianWonAmount());
        var cycle = trait.cycle();
        json.put("medianCycle", cycle == null ? null : cycle.value());
        json.put("medianCycleLow", cycle == null ? null : cycle.low());
        json.put("medianCycleHigh", cycle == null ? null : cycle.high());
        json.put("p", trait.p());
        json.put("q", trait.q());
        json.put("trait", trait.trait());
        json.put("effort", trait.effort() == null ? null : described(trait.effort()));
        return json;
    }

    private static Map<String, Object> described(MeanRatio effort) {
        var json = new LinkedHashMap<String, Object>();
        json.put("mean", effort.mean());
        json.put("meanOthers", effort.others());
        json.put("ratio", effort.ratio());
        json.put("ratioLow", effort.low());
        json.put("ratioHigh", effort.high());
        json.put("n", effort.n());
        json.put("nOthers", effort.nOthers());
        return json;
    }

    private static Map<String, Object> described(Combination combination) {
        var json = new LinkedHashMap<String, Object>();
        json.put("values", combination.parts());
        json.put("won", combination.won());
        json.put("lost", combination.lost());
        json.put("open", combination.open());
        json.put("winRate", combination.winRate().rate());
        json.put("winRateLow", combination.winRate().low());
        json.put("winRateHigh", combination.winRate().high());
        json.put("shareOfWon", combination.shareOfWon());
        json.put("lift", combination.lift().value());
        json.put("liftLow", combination.lift().low());
        json.put("liftHigh", combination.lift().high());
        json.put("timesBestPart", combination.timesBestPart());
        json.put("q", combination.q());
        return json;
    }
}
