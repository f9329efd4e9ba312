package org.likeness.crm.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.View;

/** The pages of reports by mail: subscribe, change, pause, send now, delete, and see what was sent. */
@Path("reports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
    private static final String LIST = "/reports";

    @Inject
    PageSupport pages;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ReportViews views;

    @Inject
    ReportForms forms;

    @Inject
    TestMail test;

    @GET
    public View list(@QueryParam("before") String before) {
        return views.list(pages.viewer(), pages.say(), Id.parse(before));
    }

    @GET
    @Path("new")
    public View blank(@QueryParam("report") String report) {
        Subscriptions.maySubscribe(pages.viewer());
        return forms.blank(ReportKind.of(report).orElseThrow(NotFoundException::new), pages.viewer(), pages.say());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        var report = ReportKind.of(typed.getFirst("report")).orElseThrow(NotFoundException::new);
        try {
            var made =
                    subscriptions.make(ReportForms.plan(report, typed), ReportForms.recipients(typed), pages.viewer());
            return said(made, "report.said.made", LIST + "/" + Id.text(made.id()) + "/delete");
        } catch (Refusal refusal) {
            return again(null, report, typed, refusal);
        }
    }

    /** Straight from a page: every Monday, to whoever asks, with the filters that the page has. */
    @POST
    @Path("weekly")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response weekly(MultivaluedMap<String, String> typed) {
        var say = pages.say();
        var report = ReportKind.of(typed.getFirst("report")).orElseThrow(NotFoundException::new);
        var filters = new HashMap<String, String>();
        report.filters().stream().filter(typed::containsKey).forEach(f -> filters.put(f, typed.getFirst(f)));
        var period = Period.nearest(day(typed.getFirst("from")), day(typed.getFirst("to")), say.today());
        var plan = new Plan(
                report, filters, period, Rhythm.WEEKLY, 1, ReportForms.USUAL_HOUR, say.chinese() ? "zh" : "en");
        var made = subscriptions.make(plan, List.of(Id.text(pages.viewer().id())), pages.viewer());
        return said(made, "report.said.made", LIST + "/" + Id.text(made.id()) + "/delete");
    }

    @POST
    @Path("test-mail")
    public Response testMail() {
        pages.mustManageUsers();
        var told = test.send(pages.viewer(), pages.say());
        return told.good() ? pages.said(LIST, told.words(), null) : pages.failed(LIST, told.words());
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id, @QueryParam("before") String before) {
        return views.one(required(id), pages.say(), Id.parse(before));
    }

    @GET
    @Path("{id}/edit")
    public View edit(@PathParam("id") String id) {
        return forms.of(required(id), pages.viewer(), pages.say());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var one = required(id);
        var report = one.plan().report();
        try {
            StaleRecord.unless(typed.getFirst("version"), one.version());
            var changed = subscriptions.change(
                    one, ReportForms.plan(report, typed), ReportForms.recipients(typed), one.active(), pages.viewer());
            return said(changed, "report.said.changed", null);
        } catch (Refusal refusal) {
            return again(one, report, typed, refusal);
        }
    }

    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") String id) {
        return turned(required(id), false);
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id) {
        return turned(required(id), true);
    }

    @POST
    @Path("{id}/send")
    public Response send(@PathParam("id") String id) {
        var one = required(id);
        var to = subscriptions.sendNow(one);
        return pages.said(path(one), pages.say().count("report.said.sending", to), null);
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var one = required(id);
        subscriptions.delete(one);
        return pages.said(LIST, pages.say().text("report.said.deleted"), path(one) + "/restore");
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") String id) {
        var one = subscriptions.restore(id, pages.viewer()).orElseThrow(NotFoundException::new);
        return pages.said(path(one), pages.say().text("report.said.restored"), null);
    }

    private Response turned(Subscription one, boolean on) {
        var to = one.recipients().stream().map(Recipients::key).toList();
        return pages.orSaid(
                path(one),
                pages.say().text(on ? "report.said.resumed" : "report.said.paused"),
                path(one) + (on ? "/pause" : "/resume"),
                () -> subscriptions.change(one, one.plan(), to, on, pages.viewer()));
    }

    private Response said(Subscription one, String key, String undo) {
        return pages.said(path(one), pages.say().text(key, PlanWords.rhythm(one.plan(), pages.say())), undo);
    }

    private Response again(Subscription one, ReportKind report, MultivaluedMap<String, String> typed, Refusal refusal) {
        if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
            throw refusal;
        }
        var form = Forms.refused(typed, refusal, pages.say());
        if (refusal instanceof StaleRecord) {
            form = form.with("version", String.valueOf(one.version()));
        }
        return Response.status(422)
                .entity(forms.view(one, report, form, ReportForms.recipients(typed), pages.viewer(), pages.say()))
                .build();
    }

    private Subscription required(String id) {
        return subscriptions.find(id, pages.viewer()).orElseThrow(NotFoundException::new);
    }

    private static String path(Subscription one) {
        return LIST + "/" + Id.text(one.id());
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
