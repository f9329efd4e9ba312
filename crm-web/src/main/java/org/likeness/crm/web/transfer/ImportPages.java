package org.likeness.crm.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.record.References;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.security.Asking;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.View;

/** Importing for people: a file, its columns, a trial run, the import itself, and the way back. */
@Path("imports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    private static final int ROWS = 50;

    @Inject
    Importing importing;

    @Inject
    Imports imports;

    @Inject
    PageSupport pages;

    @Inject
    References references;

    @Inject
    Asking asking;

    @GET
    public View list(@QueryParam("cursor") String cursor) {
        var found = imports.newest(ROWS + 1, Id.parse(cursor), pages.viewer());
        var shown = found.stream().limit(ROWS).toList();
        var who = references.named(
                RecordKind.USERS,
                shown.stream()
                        .map(ImportRun::user)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        var next = found.size() > ROWS
                ? "/imports?cursor=" + Id.text(shown.get(ROWS - 1).key())
                : null;
        return new ImportListView(
                shown.stream().map(run -> RunViews.row(run, who)).toList(),
                new Paging(shown.isEmpty() ? 0 : 1, shown.size(), null, cursor == null ? null : "/imports", next));
    }

    @GET
    @Path("new")
    public View blank(@QueryParam("kind") String kind) {
        Importing.mayImport(pages.viewer());
        return new ImportUploadView(
                Mappings.upload(Form.of(Map.of("kind", kind == null ? "leads" : kind)), pages.say()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@Context HttpHeaders headers, InputStream body) throws IOException {
        var sent = new UploadedForm();
        try {
            sent.read(new FormParts(headers.getMediaType(), body), importing, asking, pages.viewer());
            return PageSupport.seeOther(sent.mappingAddress());
        } catch (Refusal refusal) {
            sent.drop(importing);
            var form = Form.of(sent.fields()).refused(refusal.getMessage());
            return Response.status(422)
                    .entity(new ImportUploadView(Mappings.upload(form, pages.say())))
                    .build();
        }
    }

    @GET
    @Path("{id}/mapping")
    public View mapping(
            @PathParam("id") String id,
            @QueryParam("kind") String kind,
            @QueryParam("file") String file,
            @QueryParam("delimiter") String delimiter,
            @QueryParam("charset") String charset) {
        var run = imports.byId(id, pages.viewer()).orElse(null);
        var shape = run != null ? FileFacts.of(run) : FileFacts.read(id, kind, file, delimiter, charset);
        var mapping = new Mappings(
                importing.preview(shape.id(), shape.kind(), shape.delimiter(), shape.charset()), pages.say());
        return mapping.view(shape, run, Form.empty());
    }

    @POST
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mapped(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var shape = FileFacts.read(
                id,
                typed.getFirst("kind"),
                typed.getFirst("file"),
                typed.getFirst("delimiter"),
                typed.getFirst("charset"));
        var mapping = new Mappings(
                importing.preview(shape.id(), shape.kind(), shape.delimiter(), shape.charset()), pages.say());
        try {
            var spec = mapping.spec(shape, typed, !"import".equals(typed.getFirst("act")));
            var earlier = imports.byId(id, pages.viewer()).isPresent();
            var run = earlier
                    ? importing.startAgain(shape.id(), spec, shape.name(), pages.viewer())
                    : importing.start(shape.id(), spec, shape.name(), pages.viewer());
            return PageSupport.seeOther("/imports/" + Id.text(run.key()));
        } catch (Refusal refusal) {
            var form = Form.empty().refused(refusal.getMessage());
            return Response.status(422).entity(mapping.view(shape, null, form)).build();
        }
    }

    @GET
    @Path("{id}")
    public View run(@PathParam("id") String id) {
        var run = required(id);
        return RunViews.of(run, imports.problems(run.key(), RunViews.LOOKED_AT));
    }

    @GET
    @Path("{id}/problems.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response problems(@PathParam("id") String id) {
        var run = required(id);
        StreamingOutput csv =
                out -> imports.writeProblems(run.key(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"problems-" + id + ".csv\"")
                .build();
    }

    /** The trial was good: the same again, for real. */
    @POST
    @Path("{id}/run")
    public Response forReal(@PathParam("id") String id) {
        var trial = required(id);
        var run = importing.startAgain(trial.key(), trial.spec().dry(false), trial.fileName(), pages.viewer());
        return PageSupport.seeOther("/imports/" + Id.text(run.key()));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return undo(id);
    }

    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        importing.undo(required(id).key(), pages.viewer());
        return PageSupport.seeOther("/imports/" + id);
    }

    private ImportRun required(String id) {
        return imports.byId(id, pages.viewer()).orElseThrow(() -> new RecordNotFound(RecordKind.EVENTS, id));
    }
}
