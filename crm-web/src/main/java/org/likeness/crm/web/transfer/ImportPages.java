package org.likeness.crm.web.transfer;

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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.transfer.Draft;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.View;

/** The pages of imports: choose a file, say what its columns mean, try, import, take back. */
@Path("imports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    /** What is undone within so many milliseconds is told at once; of what takes longer the progress is shown. */
    private static final int SOON = 700;

    @Inject
    PageSupport pages;

    @Inject
    Asking asking;

    @Inject
    Importing importing;

    @Inject
    Imports imports;

    @Inject
    ImportViews views;

    @Inject
    MappingViews mapping;

    @GET
    public View list(@QueryParam("before") String before) {
        return views.list(Id.parse(before), pages.viewer());
    }

    @GET
    @Path("new")
    public View choose(@QueryParam("kind") String kind) {
        Importing.mayImport(pages.viewer());
        return UploadForm.view(pages.say(), kind == null ? UploadForm.EMPTY : UploadForm.EMPTY.with("kind", kind));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@Context HttpHeaders headers, InputStream body) throws IOException {
        Importing.mayImport(pages.viewer());
        var form = new UploadForm(importing, pages.viewer(), asking.csrfToken());
        try {
            return PageSupport.seeOther("/imports/" + Id.text(form.read(headers.getMediaType(), body)) + "/mapping");
        } catch (Refusal refusal) {
            var shown = Forms.refused(form.typed(), refusal, pages.say());
            return Response.status(422)
                    .entity(UploadForm.view(
                            pages.say(),
                            form.lacksFile() ? shown.refused("file", pages.say().text("import.file.choose")) : shown))
                    .build();
        }
    }

    @GET
    @Path("{id}/mapping")
    public View mapping(@PathParam("id") String id) {
        return mapping.view(id, draft(id), null, null);
    }

    @POST
    @Path("{id}/sheet")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("id") String id, MultivaluedMap<String, String> typed) throws IOException {
        var chosen = importing.choose(Id.parse(id), typed.getFirst("sheet"), draft(id), pages.viewer());
        return PageSupport.seeOther("/imports/" + Id.text(chosen) + "/mapping");
    }

    @POST
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var draft = draft(id);
        try {
            var spec = mapping.form(id, draft, typed).spec(!"import".equals(typed.getFirst("act")));
            if ("preview".equals(typed.getFirst("act"))) {
                return Response.ok(mapping.view(id, draft, typed, null)).build();
            }
            var run = importing.startOrAgain(Id.parse(id), spec, draft.fileName(), pages.viewer());
            return PageSupport.seeOther("/imports/" + Id.text(run.key()));
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(mapping.view(id, draft, typed, refusal))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        var key = Id.parse(id);
        var takenBack = key == null ? OptionalLong.empty() : importing.takenBack(key);
        return views.run(required(id), takenBack, pages.say());
    }

    @POST
    @Path("{id}/run")
    public Response run(@PathParam("id") String id) {
        var dry = required(id);
        if (!dry.dryRun()) {
            return PageSupport.seeOther("/imports/" + id);
        }
        var draft = draft(id);
        var run = importing.startAgain(dry.key(), dry.spec().dry(false), draft.fileName(), pages.viewer());
        return PageSupport.seeOther("/imports/" + Id.text(run.key()));
    }

    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        var run = required(id);
        var undone = importing.undoBeside(run.key(), pages.viewer());
        try {
            undone.get(SOON, TimeUnit.MILLISECONDS);
            return pages.said("/imports/" + id, pages.say().text("said.import-undone"), null);
        } catch (TimeoutException goesOn) {
            return PageSupport.seeOther("/imports/" + id);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return PageSupport.seeOther("/imports/" + id);
        } catch (ExecutionException failed) {
            return pages.failed("/imports/" + id, pages.say().text("import.undo.stopped"));
        }
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        importing.undo(required(id).key(), pages.viewer());
        return pages.said("/imports/" + id, pages.say().text("said.stopping"), null);
    }

    @GET
    @Path("{id}/problems.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response problems(@PathParam("id") String id) {
        return RowFiles.problems(imports, required(id), pages.say());
    }

    /** The rejected rows in the file's own columns, to be mended and imported again. */
    @GET
    @Path("{id}/rejected.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response rejected(@PathParam("id") String id) {
        var run = required(id);
        if (!importing.hasFile(run.key())) {
            throw new WebApplicationException(Response.Status.GONE);
        }
        return RowFiles.rejected(importing, run, pages.say());
    }

    private ImportRun required(String id) {
        return imports.byId(id, pages.viewer()).orElseThrow(NotFoundException::new);
    }

    private Draft draft(String id) {
        Importing.mayImport(pages.viewer());
        return importing.draft(id, pages.viewer()).orElseThrow(NotFoundException::new);
    }
}
