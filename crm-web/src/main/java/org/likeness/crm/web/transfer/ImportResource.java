package org.likeness.crm.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.transfer.ImportNotes;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.HttpRefusal;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.ui.FormParts;

/** Imports: a file and its spec in, progress and problems out, and the way back. */
@RequestScoped
@Path("imports")
public class ImportResource {
    /** What is undone within so many milliseconds is answered as done. */
    private static final int SOON = 3000;

    @Inject
    Importing importing;

    @Inject
    Imports imports;

    @Inject
    Viewer viewer;

    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response start(FormParts form) throws IOException {
        var run = Upload.read(importing, viewer, form);
        return Response.accepted(new Json(described(run)))
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + Id.text(run.key()))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json list(@Context UriInfo uri) {
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                (most, before) -> imports.newest(most, before, viewer),
                () -> imports.count(viewer),
                ImportRun::key,
                found -> found.stream().map(this::described).toList());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Json show(@PathParam("id") String id) {
        return new Json(described(required(id)));
    }

    @GET
    @Path("{id}/problems")
    @Produces("text/csv; charset=UTF-8")
    public Response problems(@PathParam("id") String id) {
        return RowFiles.problems(imports, required(id));
    }

    /** The rejected rows in the file's own columns, to be mended and imported again. */
    @GET
    @Path("{id}/rejected.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response rejected(@PathParam("id") String id) {
        var run = required(id);
        if (!importing.hasFile(run.key())) {
            throw new FileGone();
        }
        return RowFiles.rejected(importing, run);
    }

    /** The uploaded file is no longer kept. */
    static final class FileGone extends HttpRefusal {
        private static final long serialVersionUID = 1;

        FileGone() {
            super(410, "The uploaded file is not here any more.", Map.of(), List.of());
        }
    }

    /** Undoes it; one that still runs is asked to stop and undoes itself then. What takes longer goes on after the answer. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response undo(@PathParam("id") String id, @HeaderParam("Prefer") String prefer) throws InterruptedException {
        var waits = prefer == null || !prefer.contains("respond-async") ? SOON : 0;
        var undone = ended(importing.undoBeside(required(id).key(), viewer), waits);
        var run = required(id);
        return Response.status(
                        undone && run.status() != JobStatus.RUNNING ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new Json(described(run)))
                .build();
    }

    private static boolean ended(Future<Void> undo, long milliseconds) throws InterruptedException {
        try {
            undo.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private ImportRun required(String id) {
        return imports.byId(id, viewer).orElseThrow(NotFoundException::new);
    }

    private Map<String, Object> described(ImportRun run) {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(run.key()));
        described.put("kind", run.kind().path());
        described.put("status", run.status());
        described.put("dryRun", run.dryRun());
        described.put("fileName", run.fileName());
        described.put("total", run.total());
        described.put("processed", run.processed());
        described.put("created", run.created());
        described.put("updated", run.updated());
        described.put("rejected", run.rejected());
        described.put("warnings", run.warnings());
        described.put(
                "notes",
                run.notes().all().entrySet().stream()
                        .map(n -> noted(n.getKey(), n.getValue()))
                        .toList());
        described.put("detail", run.detail());
        described.put("createdAt", run.createdAt());
        described.put("endedAt", run.endedAt());
        described.put("undoneAt", run.undoneAt());
        var takenBack = importing.takenBack(run.key());
        described.put("takenBack", takenBack.isPresent() ? takenBack.getAsLong() : null);
        return described;
    }

    private static Map<String, Object> noted(ImportNotes.About about, ImportNotes.Rows rows) {
        var noted = new LinkedHashMap<String, Object>();
        noted.put("note", about.note());
        noted.put("column", about.column());
        noted.put("rows", rows.count());
        noted.put("firstRows", rows.first());
        return noted;
    }
}
