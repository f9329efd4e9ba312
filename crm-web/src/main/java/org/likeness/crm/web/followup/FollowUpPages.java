package org.likeness.crm.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.list.ListPages;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.FormParts;
import org.likeness.crm.web.ui.View;

/** Logs a follow-up from wherever the composer stands, with the next step if one is named, and goes back there. */
@Path("")
@RequestScoped
public class FollowUpPages {
    private static final List<String> ABOUT = List.of("lead", "deal", "account", "contact");

    @Inject
    Naming naming;

    @Inject
    PageSupport pages;

    @Inject
    Asking asking;

    @Inject
    Desk desk;

    @Inject
    FollowUpDesk followUps;

    @Inject
    Clock clock;

    @Inject
    ListPages lists;

    /** The list; it stands here because a log is posted to the same address. */
    @GET
    @Path("follow-ups")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context UriInfo asked) {
        return lists.list("follow-ups", asked);
    }

    /** Whom it may have been with, while somebody types. */
    @GET
    @Path("follow-ups/with")
    @Produces(MediaType.TEXT_HTML)
    public View with(@QueryParam("find") String typed) {
        return new MeantView(
                typed == null ? "" : typed, naming.meant(typed, pages.viewer().sight()));
    }

    @POST
    @Path("follow-ups")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response log(MultivaluedMap<String, String> typed) {
        return logged(typed, keep(typed, List.of()));
    }

    /** The same with files; where they are not taken, what was typed stands there again. */
    @POST
    @Path("follow-ups")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response log(@Context HttpHeaders headers, InputStream body) throws IOException {
        try (var arriving =
                Arriving.read(new FormParts(headers.getMediaType(), body), followUps.most(), asking.csrfToken())) {
            return logged(arriving.typed(), keep(arriving.typed(), arriving.files()));
        } catch (TooLarge refusal) {
            var words = pages.say().text("follow-up.too-large", refusal.name, refusal.megabytes);
            return pages.failed(from(headers), words);
        } catch (Refusal refusal) {
            return pages.refused(from(headers), refusal);
        }
    }

    private Response logged(MultivaluedMap<String, String> typed, FollowUpDesk.Logged logged) {
        var alone = logged.step() == null;
        var undo = "/follow-ups/" + logged.followUp() + "/take-back" + (alone ? "" : "?step=" + logged.step());
        return pages.said(
                back(typed.getFirst("back")), pages.say().text(alone ? "said.logged" : "said.logged.next"), undo);
    }

    @POST
    @Path("follow-ups/{id}/take-back")
    public Response takeBack(
            @PathParam("id") String id, @QueryParam("step") String step, @FormParam("back") String back) {
        followUps.takeBack(new FollowUpDesk.Logged(id, step), pages.viewer());
        return pages.said(back(back), pages.say().text("said.logged.undone"), null);
    }

    /** The page that sent the form; its own word for it may not have been read. */
    private static String from(HttpHeaders headers) {
        var page = headers.getHeaderString("Referer");
        return back(page == null ? null : page.replaceFirst("^https?://[^/]+", ""));
    }

    private FollowUpDesk.Logged keep(MultivaluedMap<String, String> typed, List<Arriving.Arrived> files) {
        var about = about(typed);
        var followUp = new LinkedHashMap<String, Object>(about);
        followUp.put("method", typed.getFirst("method"));
        followUp.put("text", typed.getFirst("text"));
        followUp.put("owner", Id.text(pages.viewer().id()));
        return followUps.log(followUp, step(typed, about), files, pages.viewer());
    }

    /** The next step, {@code null} where none is named. */
    private Map<String, Object> step(MultivaluedMap<String, String> typed, Map<String, Object> about) {
        if (!given(typed, "nextDue")) {
            if (given(typed, "nextText")) {
                throw new InvalidInput("nextDue", "says when the next step is due; it is needed with its text");
            }
            return null;
        }
        var step = new LinkedHashMap<String, Object>(about);
        step.put(
                "text",
                given(typed, "nextText")
                        ? typed.getFirst("nextText")
                        : pages.say().text("step.follow-up"));
        step.put("dueAt", typed.getFirst("nextDue"));
        step.put("method", typed.getFirst("method"));
        step.put("owner", Id.text(pages.viewer().id()));
        return step;
    }

    @POST
    @Path("next-steps/{id}/done")
    public Response done(@PathParam("id") String id, @FormParam("back") String back) {
        desk.change(RecordKind.NEXT_STEPS, id, null, Map.of("doneAt", clock.instant()), pages.viewer());
        return pages.said(back(back), pages.say().text("said.step-done"), "/next-steps/" + id + "/undone");
    }

    @POST
    @Path("next-steps/{id}/undone")
    public Response undone(@PathParam("id") String id, @FormParam("back") String back) {
        var open = new LinkedHashMap<String, Object>();
        open.put("doneAt", null);
        desk.change(RecordKind.NEXT_STEPS, id, null, open, pages.viewer());
        return PageSupport.seeOther(back(back));
    }

    private Map<String, Object> about(MultivaluedMap<String, String> typed) {
        var about = new LinkedHashMap<String, Object>();
        for (var name : ABOUT) {
            if (given(typed, name)) {
                about.put(name, typed.getFirst(name));
            }
        }
        with(typed).ifPresent(one -> about.put(one.getKey(), one.getValue()));
        if (about.isEmpty()) {
            throw new InvalidInput("find", "says whom it was with; choose one, or find one by name");
        }
        return about;
    }

    /** What was found and chosen counts before what was offered, and that before what was only typed. */
    private Optional<Map.Entry<String, Object>> with(MultivaluedMap<String, String> typed) {
        for (var name : List.of("found", "with")) {
            if (given(typed, name)) {
                return Optional.of(Naming.about(typed.getFirst(name)));
            }
        }
        return given(typed, "find")
                ? Optional.of(naming.only(typed.getFirst("find"), pages.viewer().sight()))
                : Optional.empty();
    }

    private static boolean given(MultivaluedMap<String, String> typed, String name) {
        return typed.getFirst(name) != null && !typed.getFirst(name).isBlank();
    }

    /** Only a path of our own; anything else leads home. */
    static String back(String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") ? path : "/";
    }
}
