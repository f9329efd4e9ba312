package org.likeness.crm.web.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.likeness.crm.feature.AskedFeatures;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The rules that the mining keeps to: which features it never uses, which as well when asked, when it trains by itself. */
@Path("settings/mining")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RulePages {
    static final String PATH = "/settings/mining";

    @Inject
    PageSupport pages;

    @Inject
    RulesTold told;

    @Inject
    ProtectedFeatures rules;

    @Inject
    AskedFeatures asked;

    @Inject
    Retraining retraining;

    @GET
    public View page() {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed(pages.say().text("rules.refused"));
        }
        return told.view(Form.empty(), pages.viewer(), pages.say());
    }

    @POST
    @Path("protected")
    @InTransaction
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(MultivaluedMap<String, String> typed) {
        mayRule();
        try {
            var rule = rules.declare(
                    typed.getFirst("feature"),
                    typed.getFirst("reason"),
                    pages.viewer().id());
            return pages.said(PATH, pages.say().text("said.protected", told.words(rule.fact(), pages.say())), null);
        } catch (Refusal refusal) {
            var form = Forms.refused(typed, refusal, pages.say());
            return Response.status(422)
                    .entity(told.view(form, pages.viewer(), pages.say()))
                    .build();
        }
    }

    @POST
    @Path("protected/release")
    @InTransaction
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(MultivaluedMap<String, String> typed) {
        mayRule();
        var fact = typed.getFirst("feature");
        rules.release(fact == null ? "" : fact);
        return pages.said(PATH, pages.say().text("said.released", told.words(fact, pages.say())), null);
    }

    @POST
    @Path("asked/{feature}/ask")
    @InTransaction
    public Response ask(@PathParam("feature") String feature) {
        mayRule();
        var fact = asked.ask(feature, pages.viewer().id()).fact();
        var words = pages.say().text("said.asked", told.words(fact, pages.say()));
        return pages.said(PATH, words, PATH + "/asked/" + fact + "/leave");
    }

    @POST
    @Path("asked/{feature}/leave")
    @InTransaction
    public Response leave(@PathParam("feature") String feature) {
        mayRule();
        if (!asked.leave(feature)) {
            return pages.said(PATH, pages.say().text("said.left", told.words(feature, pages.say())), null);
        }
        var words = pages.say().text("said.left", told.words(feature, pages.say()));
        return pages.said(PATH, words, PATH + "/asked/" + feature + "/ask");
    }

    @POST
    @Path("retraining")
    @InTransaction
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retrain(MultivaluedMap<String, String> typed) {
        if (!pages.viewer().role().shapesTheHouse()) {
            throw new NotAllowed(pages.say().text("model.train.refused"));
        }
        for (var subject : Subject.values()) {
            for (var schedule : Schedule.values()) {
                if (schedule.name().equals(typed.getFirst("retrain-" + subject))) {
                    retraining.choose(subject, schedule);
                }
            }
        }
        return pages.said(PATH, pages.say().text("said.retraining"), null);
    }

    private void mayRule() {
        if (!pages.viewer().role().setsRules()) {
            throw new NotAllowed(pages.say().text("rules.only-admin"));
        }
    }
}
