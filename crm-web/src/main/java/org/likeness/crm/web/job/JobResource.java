package org.likeness.crm.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.job.Job;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.record.InTransaction;

/** Long work: how far it is, what came of it, and calling it off. */
@RequestScoped
@InTransaction
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
    @Inject
    Jobs jobs;

    @Inject
    Viewer viewer;

    @GET
    public Json list(@Context UriInfo uri) {
        return Listed.newest(
                new Asked(uri.getQueryParameters()).onlyPages(),
                (most, before) -> jobs.newest(viewer, most, before),
                () -> jobs.count(viewer),
                Job::key,
                found -> found.stream().map(JobResource::described).toList());
    }

    @GET
    @Path("{id}")
    public Json show(@PathParam("id") String id) {
        return new Json(described(required(id)));
    }

    @POST
    @Once
    @Path("{id}/cancel")
    public Json cancel(@PathParam("id") String id) {
        var job = required(id);
        jobs.cancel(job);
        return new Json(described(job));
    }

    @DELETE
    @Path("{id}")
    public Json delete(@PathParam("id") String id) {
        return cancel(id);
    }

    private Job required(String id) {
        return jobs.find(id, viewer).orElseThrow(NotFoundException::new);
    }

    /** The answer to a POST that asked for long work: 202 with the job and its address. */
    public static Response accepted(Job job) {
        return Response.accepted(new Json(described(job)))
                .header("Location", "/api/v1/jobs/" + Id.text(job.key()))
                .build();
    }

    private static Map<String, Object> described(Job job) {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(job.key()));
        described.put("kind", job.kind());
        described.put("status", job.status());
        described.put("progress", job.progress());
        described.put("phase", job.phase());
        described.put("result", job.result());
        described.put("detail", job.detail());
        described.put("createdAt", job.createdAt());
        described.put("endedAt", job.endedAt());
        return described;
    }
}
