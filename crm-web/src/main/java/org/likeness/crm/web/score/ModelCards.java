package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.score.Challenges;
import org.likeness.crm.score.Recipe;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.stamp.Stamp;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.score.ModelCardView.Fact;
import org.likeness.crm.web.ui.Frame;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Templates;
import org.likeness.crm.web.ui.Visitor;

/** Makes the card of a model: one file that stands alone, to be kept, sent or printed. */
@ApplicationScoped
class ModelCards {
    private static final String SKIPPED = "Left out";

    @Inject
    ModelTold told;

    @Inject
    FeatureWords features;

    @Inject
    Challenges challenges;

    @Inject
    Clock clock;

    @Inject
    ServletContext context;

    /** As a download, in a language. */
    Response download(StoredModel model, Viewer viewer, String language) {
        if (!Colleagues.toldTo(viewer, model)) {
            throw new NotAllowed("This model tells of owners or teams; its card is for those who lead.");
        }
        var visitor = Visitor.nobody(language, "");
        var view = view(model, viewer, Say.to(visitor, clock));
        var html = Templates.render(view, Frame.of(visitor, "/"), Say.to(visitor, clock));
        var name = "model-card-" + model.model().subject().name().toLowerCase(Locale.ROOT) + "-"
                + ScoreWords.version(model) + "-" + language + ".html";
        return Response.ok(html.toByteArray(), "text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ModelCardView view(StoredModel stored, Viewer viewer, Say say) {
        var model = stored.model();
        var verdict = challenges.of(model.subject()).stream()
                .filter(c -> Long.valueOf(stored.id()).equals(c.challenger()))
                .findFirst()
                .map(c -> ChallengeRow.of(c, say).verdict())
                .orElse("");
        return new ModelCardView(
                say.text("card.title." + model.subject(), ScoreWords.version(stored)),
                told.of(stored, viewer, say),
                facts(stored, say),
                leftOut(stored, say),
                verdict,
                sheet("/assets/tokens.css") + sheet("/assets/card.css"),
                clock.instant());
    }

    static List<Fact> facts(StoredModel stored, Say say) {
        var model = stored.model();
        var stamp = model.stamp();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                say.text("card.rows"),
                say.text("card.rows.words", model.rows(), model.won(), model.lost(), model.open())));
        if (stamp.options().containsKey("closed")) {
            facts.add(new Fact(say.text("card.period"), stamp.options().get("closed")));
        }
        facts.add(new Fact(say.text("card.up-to"), say.exact(stamp.dataUpTo())));
        facts.add(new Fact(say.text("card.computed"), say.exact(stamp.computedAt())));
        facts.add(new Fact(
                say.text("card.published"),
                stored.publishedAt() == null ? say.text("card.never") : say.exact(stored.publishedAt())));
        facts.add(new Fact(say.text("card.digest"), stamp.digest()));
        facts.add(new Fact(say.text("card.options"), options(stamp)));
        if (model.recipe() != null) {
            facts.add(new Fact(say.text("card.recipe"), recipe(model.recipe(), say)));
        }
        if (model.judgedBy() != null) {
            facts.add(new Fact(say.text("card.judged"), say.word("card.judged-by", model.judgedBy())));
        }
        return facts;
    }

    private static String options(Stamp stamp) {
        var words = new StringBuilder();
        for (Map.Entry<String, String> option : stamp.options().entrySet()) {
            words.append(option.getKey())
                    .append(" = ")
                    .append(option.getValue())
                    .append("; ");
        }
        return words.append("seed = ").append(stamp.seed()).toString();
    }

    private static String recipe(Recipe recipe, Say say) {
        return recipe.learner().equals("BOOSTED")
                ? say.text("card.recipe.BOOSTED", recipe.rounds(), recipe.crossedRounds())
                : say.text("card.recipe." + recipe.learner(), say.number(recipe.penalty()));
    }

    private List<Fact> leftOut(StoredModel stored, Say say) {
        var model = stored.model();
        var words = features.of(model.subject(), say);
        var out = new ArrayList<Fact>();
        model.leftOutByRule().forEach(key -> out.add(new Fact(words.label(key), say.text("card.by-rule"))));
        model.warnings().stream()
                .filter(w -> w.feature() != null && w.detail().contains(SKIPPED))
                .forEach(w -> out.add(new Fact(words.label(w.feature()), say.chinese() ? w.detailZh() : w.detail())));
        var excluded = model.stamp().options().get("exclude");
        if (excluded != null) {
            List.of(excluded.split(", "))
                    .forEach(key -> out.add(new Fact(words.label(key), say.text("card.by-question"))));
        }
        return out;
    }

    private String sheet(String path) {
        try (var file = context.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
