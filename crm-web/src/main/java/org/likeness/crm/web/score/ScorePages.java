package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.util.Optional;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.job.Job;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.score.TrainingWinModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.score.WinQuestion;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.View;

/** May the scores be trusted: the page on the win models, and training a new one. */
@Path("scores")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ScorePages {
    static final List<String> SUBJECTS = List.of("LEAD", "DEAL");

    @Inject
    PageSupport pages;

    @Inject
    ModelTold told;

    @Inject
    Trainings trainings;

    @Inject
    TrainingWinModel training;

    @Inject
    Jobs jobs;

    @Inject
    WinModels models;

    @Inject
    ModelCards cards;

    @GET
    public Response page(@Context UriInfo uri) {
        var say = pages.say();
        var asked = new PageQuestion(uri.getQueryParameters(), say);
        var subject = Subject.valueOf(asked.one("subject", SUBJECTS, "LEAD"));
        var form = asked.form().choosing("subject", asked.subjects());
        return asked.page(
                told.view(subject, form, trainings.latest(subject, pages.viewer(), say), pages.viewer(), say));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(@Context UriInfo uri) {
        var asked = new PageQuestion(uri.getQueryParameters(), pages.say());
        var subject = Subject.valueOf(asked.one("subject", SUBJECTS, "LEAD"));
        return ModelTable.of(told.view(subject, asked.form(), null, pages.viewer(), pages.say()))
                .download("scores");
    }

    @POST
    @Path("train")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response train(@FormParam("subject") String named, @FormParam("promote") String promote) {
        var viewer = pages.viewer();
        if (!viewer.role().shapesTheHouse()) {
            throw new NotAllowed(pages.say().text("model.train.refused"));
        }
        var subject = Subject.valueOf(SUBJECTS.contains(named) ? named : "LEAD");
        var running = trainings.latest(subject, viewer, pages.say());
        if (running == null || !running.running()) {
            var question = WinQuestion.of(subject);
            training.check(question);
            jobs.ask(TrainWinModel.KIND, WinQuestions.text(question, "IF_NOT_WORSE".equals(promote)), viewer.id());
        }
        return PageSupport.seeOther("/scores?subject=" + subject);
    }

    @GET
    @Path("training/{id}")
    public View training(@PathParam("id") String id) {
        return trainings.told(job(id), pages.say());
    }

    @POST
    @Path("training/{id}/cancel")
    @InTransaction
    public Response cancel(@PathParam("id") String id) {
        var job = job(id);
        jobs.cancel(job);
        return PageSupport.seeOther("/scores?subject=" + Trainings.subject(job));
    }

    @GET
    @Path("card/{id}")
    public Response card(@PathParam("id") String id) {
        var model = Optional.ofNullable(Id.parse(id)).flatMap(models::find).orElseThrow(NotFoundException::new);
        return cards.download(model, pages.viewer(), pages.say().chinese() ? "zh" : "en");
    }

    private Job job(String id) {
        return jobs.find(id, pages.viewer())
                .filter(j -> j.kind().equals(TrainWinModel.KIND))
                .orElseThrow(NotFoundException::new);
    }
}
