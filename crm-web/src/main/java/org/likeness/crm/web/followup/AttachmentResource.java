package org.likeness.crm.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.likeness.crm.attachment.Attachment;
import org.likeness.crm.attachment.Attachments;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.Records;
import org.likeness.crm.web.ui.FormParts;

/** The files of one follow-up. */
@RequestScoped
@Path("follow-ups/{followUp}/attachments")
public class AttachmentResource {
    @Inject
    FollowUpDesk desk;

    @Inject
    Attachments attachments;

    @Inject
    References references;

    @Inject
    Viewer viewer;

    @PathParam("followUp")
    String followUp;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json list(@Context UriInfo uri) {
        var asked = new Asked(uri.getQueryParameters()).onlyPages();
        return Listed.of(asked, desk.of(followUp, viewer), file -> Id.text(file.id()), this::described);
    }

    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(FormParts form) throws IOException {
        desk.of(followUp, viewer); // whoever does not see it hears so before sending anything
        try (var arriving = Arriving.read(form, desk.most(), null)) {
            if (arriving.files().size() != 1
                    || !arriving.files().get(0).part().equals("file")
                    || !arriving.typed().isEmpty()) {
                throw new InvalidInput("file", "is needed: one part of the form with that name, and nothing else");
            }
            var added = desk.attach(followUp, arriving.files(), viewer);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, address(added.get(0)))
                    .entity(new Json(described(added).get(0)))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public Response download(@PathParam("id") String id) {
        return Downloads.of(required(id), attachments);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        required(id);
        desk.remove(id, viewer);
        return Response.noContent().build();
    }

    /** What was deleted comes back for thirty days. */
    @POST
    @Once
    @Path("{id}/restore")
    @Produces(MediaType.APPLICATION_JSON)
    public Json restore(@PathParam("id") String id) {
        return new Json(described(List.of(desk.bringBack(followUp, id, viewer))).get(0));
    }

    private Attachment required(String id) {
        return ofThis(desk.require(id, viewer));
    }

    private Attachment ofThis(Attachment file) {
        if (!Id.text(file.followUp()).equals(followUp)
                && desk.of(followUp, viewer).stream().noneMatch(file::equals)) {
            throw new AttachmentNotFound(Id.text(file.id()));
        }
        return file;
    }

    private static String address(Attachment file) {
        return Records.BASE + "follow-ups/" + Id.text(file.followUp()) + "/attachments/" + Id.text(file.id());
    }

    private List<Map<String, Object>> described(List<Attachment> files) {
        var people = references.named(
                RecordKind.USERS, files.stream().map(Attachment::addedBy).toList());
        return files.stream()
                .map(file -> {
                    var described = new LinkedHashMap<String, Object>();
                    described.put("id", Id.text(file.id()));
                    described.put("name", file.name());
                    described.put("size", file.size());
                    described.put("addedBy", people.get(file.addedBy()));
                    described.put("addedAt", file.addedAt());
                    return (Map<String, Object>) described;
                })
                .toList();
    }
}
