package org.likeness.crm.web.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.score.Holdout;
import org.likeness.crm.score.WinQuestion;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Sent;

/** Reads what a win model is to be learnt from, as a caller sends it and as a job keeps it. */
public final class WinQuestions {
    private static final String SUBJECT = "subject";
    private static final String PIPELINE = "pipeline";
    private static final String HOLDOUT = "holdout";

    private static final String PROMOTE = "promote";
    private static final List<String> PROMOTIONS = List.of("ALWAYS", "IF_NOT_WORSE");

    private WinQuestions() {}

    /** Whether the model is to be published only if it is no worse than the one in use. */
    static boolean contested(Sent sent) {
        var how = sent.text(PROMOTE);
        if (how != null && !PROMOTIONS.contains(how)) {
            throw new InvalidInput(PROMOTE, "must be one of " + String.join(", ", PROMOTIONS));
        }
        return PROMOTIONS.get(1).equals(how);
    }

    /**
     * What a caller sent.
     *
     * @param pipeline id of the pipeline named, or {@code null}
     * @throws InvalidInput naming what cannot be used
     */
    static WinQuestion read(Sent sent, Long pipeline) {
        sent.only(SUBJECT, PIPELINE, "features", "exclude", HOLDOUT, "seed", PROMOTE);
        var subject = choice(Subject.class, SUBJECT, sent.fields().get(SUBJECT));
        if (pipeline != null && subject == Subject.LEAD) {
            throw new InvalidInput(PIPELINE, "is only for deals");
        }
        var seed = sent.has("seed") ? sent.whole("seed") : null;
        return new WinQuestion(
                subject,
                pipeline,
                sent.texts("features"),
                sent.texts("exclude"),
                holdout(sent.object(HOLDOUT)),
                seed == null ? 1 : seed);
    }

    /** What a job kept. */
    static WinQuestion kept(Sent sent) {
        return read(sent, Id.parse(sent.text(PIPELINE)));
    }

    /** As a job keeps it. */
    public static String text(WinQuestion question) {
        return text(question, false);
    }

    /** The same of one that has to be no worse than the one in use. */
    static String text(WinQuestion question, boolean contested) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put(SUBJECT, question.subject());
        kept.put(PIPELINE, Id.text(question.pipeline()));
        kept.put("features", question.features());
        kept.put("exclude", question.exclude());
        kept.put(
                HOLDOUT,
                Map.of(
                        "kind",
                        question.holdout().kind(),
                        "share",
                        question.holdout().share()));
        kept.put("seed", question.seed());
        kept.put(PROMOTE, PROMOTIONS.get(contested ? 1 : 0));
        return new Json(kept).text();
    }

    private static Holdout holdout(Map<String, Object> sent) {
        if (sent == null) {
            return null;
        }
        var asked = new Sent(prefixed(sent), "").only("holdout.kind", "holdout.share");
        var share = asked.number("holdout.share");
        return new Holdout(
                choice(Holdout.Kind.class, "holdout.kind", asked.fields().getOrDefault("holdout.kind", "TIME")),
                share == null ? Holdout.DEFAULT.share() : share);
    }

    private static Map<String, Object> prefixed(Map<String, Object> sent) {
        var prefixed = new LinkedHashMap<String, Object>();
        sent.forEach((name, value) -> prefixed.put("holdout." + name, value));
        return prefixed;
    }

    private static <C extends Enum<C>> C choice(Class<C> choices, String field, Object sent) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(c -> c.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        List.of(choices.getEnumConstants()).stream()
                                                .map(Enum::name)
                                                .toList())));
    }
}
