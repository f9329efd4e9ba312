package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.score.Challenges;
import org.likeness.crm.score.GivenScores;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.TrainingWinModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.Pointing;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.job.JobResource;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.record.InTransaction;

/** Win models: trained by a job, shown with their quality, read out with their scores. */
@RequestScoped
@Path("win-models")
public class WinModelResource {
    private static final String SUBJECT = "subject";
    private static final List<String> LANGUAGES = List.of("en", "zh");

    @Inject
    WinModels models;

    @Inject
    ModelCards cards;

    @Inject
    TrainingWinModel training;

    @Inject
    Jobs jobs;

    @Inject
    ProtectedFeatures rules;

    @Inject
    GivenScores given;

    @Inject
    Challenges challenges;

    @Inject
    Pointing pointing;

    @Inject
    Viewer viewer;

    /** Which scores. */
    enum ScoreSet {
        ALL,
        OPEN,
        TRAINING,
        HOLDOUT
    }

    @POST
    @InTransaction
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response train(Sent sent) {
        if (!viewer.role().shapesTheHouse()) {
            throw new NotAllowed("Your role may not train win models.");
        }
        if (sent.has("features") && List.of().equals(sent.texts("features"))) {
            throw new InvalidInput("features", "must name one at least; leave it out to learn from all");
        }
        var question = WinQuestions.read(sent, pointing.pipeline(sent.text("pipeline")));
        training.check(question);
        var text = WinQuestions.text(question, WinQuestions.contested(sent));
        return JobResource.accepted(jobs.ask(TrainWinModel.KIND, text, viewer.id()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json list(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).onlyPages(SUBJECT);
        var subject = asked.choice(SUBJECT, Subject.class, null);
        var now = rules.now();
        var subjects = subject == null ? List.of(Subject.values()) : List.of(subject);
        return Listed.of(
                asked,
                subjects.stream().flatMap(s -> models.list(s).stream()).toList(),
                model -> Id.text(model.id()),
                some -> some.stream().map(m -> WinModelJson.summary(m, now)).toList());
    }

    @GET
    @Path("challenges")
    @Produces(MediaType.APPLICATION_JSON)
    public Json challenges(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).onlyPages(SUBJECT);
        return Listed.of(
                asked,
                challenges.of(asked.choice(SUBJECT, Subject.class, Subject.LEAD)),
                challenge -> challenge.decidedAt().toString(),
                some -> some.stream().map(ChallengeJson::told).toList());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Json show(@PathParam("id") String id) {
        return new Json(WinModelJson.whole(model(id), rules.now(), viewer));
    }

    @GET
    @Path("{id}/card")
    @Produces(MediaType.TEXT_HTML)
    public Response card(@PathParam("id") String id, @Context UriInfo uri) {
        var language = new Asked(uri.getQueryParameters()).only("language").text("language", "en");
        if (!LANGUAGES.contains(language)) {
            throw new InvalidInput("language", "must be one of en, zh");
        }
        return cards.download(model(id), viewer, language);
    }

    @GET
    @Path("{id}/live-calibration")
    @Produces(MediaType.APPLICATION_JSON)
    public Json live(@PathParam("id") String id) {
        return new Json(LiveJson.told(given.of(model(id), viewer.sight())));
    }

    @GET
    @Path("{id}/scores")
    @Produces(MediaType.APPLICATION_JSON)
    public Response scores(@PathParam("id") String id, @Context UriInfo uri) {
        var model = model(id);
        var asked = new Asked(uri.getQueryParameters()).onlyPages("set");
        var set = set(asked);
        ScoreLists.Rows rows = reader -> models.scores(model, set, viewer.sight(), reader);
        var whole = Stream.of("limit", "cursor", "count").noneMatch(uri.getQueryParameters()::containsKey);
        return Response.ok(
                        whole
                                ? ScoreLists.json(rows)
                                : new Json(ScorePage.of(rows, asked.limit(), asked.text("cursor"), asked.yes("count"))))
                .build();
    }

    @GET
    @Path("{id}/scores")
    @Produces("text/csv;qs=0.5")
    public Response table(@PathParam("id") String id, @Context UriInfo uri) {
        var model = model(id);
        var set = set(new Asked(uri.getQueryParameters()).only("set"));
        return Response.ok(ScoreLists.csv(reader -> models.scores(model, set, viewer.sight(), reader)), ScoreLists.CSV)
                .build();
    }

    private static String set(Asked asked) {
        var set = asked.choice("set", ScoreSet.class, ScoreSet.ALL);
        return set == ScoreSet.ALL ? null : set.name();
    }

    private StoredModel model(String id) {
        var key = Id.parse(id);
        return (key == null ? java.util.Optional.<StoredModel>empty() : models.find(key))
                .orElseThrow(NotFoundException::new);
    }
}
