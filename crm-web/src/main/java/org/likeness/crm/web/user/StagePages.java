package org.likeness.crm.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.PageSupport;

/** What becomes of pipelines and stages that are there: renamed, put into another order, retired and taken up again. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StagePages {
    private static final String PIPELINES = "/settings#h-pipelines";

    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    HouseStages stages;

    @POST
    @Path("settings/stages/{id}")
    public Response renameStage(@PathParam("id") String id, @FormParam("name") String name) {
        return pages.orSaid(
                at(id), pages.say().text("said.saved", name), null, () -> stages.rename(id, name, pages.viewer()));
    }

    @POST
    @Path("settings/stages/{id}/up")
    public Response up(@PathParam("id") String id) {
        return moved(id, -1, "down");
    }

    @POST
    @Path("settings/stages/{id}/down")
    public Response down(@PathParam("id") String id) {
        return moved(id, 1, "up");
    }

    private Response moved(String id, int by, String undo) {
        try {
            var moved = stages.move(id, by, pages.viewer());
            // the button that was pressed has the focus again; at an end, where it can do no more, the other one
            var button = (by < 0) == moved.atEnd() ? "down" : "up";
            var path = "/settings#" + button + "-" + id;
            return moved.changed()
                    ? pages.said(
                            path,
                            pages.say().text("said.stage.moved", stageName(id)),
                            "/settings/stages/" + id + "/" + undo)
                    : PageSupport.seeOther(path);
        } catch (Refusal refusal) {
            return pages.refused(at(id), refusal);
        }
    }

    @POST
    @Path("settings/stages/{id}/retire")
    public Response retireStage(@PathParam("id") String id) {
        var open = stages.open(id);
        var said = open == 0
                ? pages.say().text("said.stage.retired", stageName(id))
                : pages.say().count("said.stage.retired.open", open, stageName(id));
        return pages.orSaid(
                at(id), said, "/settings/stages/" + id + "/reinstate", () -> stages.retire(id, true, pages.viewer()));
    }

    @POST
    @Path("settings/stages/{id}/reinstate")
    public Response reinstateStage(@PathParam("id") String id) {
        return pages.orSaid(
                at(id),
                pages.say().text("said.back", stageName(id)),
                null,
                () -> stages.retire(id, false, pages.viewer()));
    }

    @POST
    @Path("settings/pipelines/{id}")
    public Response renamePipeline(@PathParam("id") String id, @FormParam("name") String name) {
        return pages.orSaid(
                PIPELINES,
                pages.say().text("said.saved", name),
                null,
                () -> stages.renamePipeline(id, name, pages.viewer()));
    }

    /** Retires all its stages; where no deal ever went through it, it is deleted. */
    @POST
    @Path("settings/pipelines/{id}/retire")
    public Response retirePipeline(@PathParam("id") String id) {
        var name = pages.nameOf(RecordKind.PIPELINES, id);
        try {
            var retired = stages.retirePipeline(id, pages.viewer());
            return retired.isPresent()
                    ? pages.said(
                            PIPELINES,
                            pages.say().text("said.pipeline.retired", name),
                            "/settings/pipelines/" + id + "/reinstate?stages=" + String.join(",", retired.get()))
                    : pages.said(
                            PIPELINES,
                            pages.say().text("said.deleted", name),
                            "/settings/pipelines/" + id + "/bring-back");
        } catch (Refusal refusal) {
            return pages.refused(PIPELINES, refusal);
        }
    }

    @POST
    @Path("settings/pipelines/{id}/reinstate")
    public Response reinstatePipeline(@PathParam("id") String id, @QueryParam("stages") String retired) {
        return pages.orSaid(
                PIPELINES,
                pages.say().text("said.back", pages.nameOf(RecordKind.PIPELINES, id)),
                null,
                () -> stages.retire(
                        Stream.of((retired == null ? "" : retired).split(","))
                                .filter(stage -> !stage.isBlank())
                                .toList(),
                        false,
                        pages.viewer()));
    }

    @POST
    @Path("settings/pipelines/{id}/bring-back")
    public Response bringBack(@PathParam("id") String id) {
        desk.bringBack(RecordKind.PIPELINES, id, pages.viewer());
        return pages.said(PIPELINES, pages.say().text("said.back", pages.nameOf(RecordKind.PIPELINES, id)), null);
    }

    private String stageName(String id) {
        return pages.nameOf(RecordKind.STAGES, id);
    }

    private static String at(String stage) {
        return "/settings#stage-" + stage;
    }
}
