package org.likeness.crm.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.job.Job;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.job.JobsView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.View;

/** The page of long work: what waits, runs and has ended, and calling it off. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class JobPages {
    private static final Map<String, String> RESULTS = Map.of("win-model", "/scores", "duplicates", "/duplicates");

    @Inject
    PageSupport pages;

    @Inject
    Jobs jobs;

    @Inject
    Choices choices;

    @GET
    public View list() {
        var names = choices.people().stream().collect(Collectors.toMap(Choice::value, Choice::words));
        List<Row> rows = jobs.list(pages.viewer()).stream()
                .map(j -> row(j, names, pages.say()))
                .toList();
        return new JobsView(rows);
    }

    @POST
    @Path("{id}/cancel")
    @InTransaction
    public Response cancel(@PathParam("id") String id) {
        jobs.cancel(jobs.find(id, pages.viewer()).orElseThrow(NotFoundException::new));
        return pages.said("/jobs", pages.say().text("said.stopping"), null);
    }

    private static Row row(Job job, Map<String, String> names, Say say) {
        var going = job.endedAt() == null;
        return new Row(
                Id.text(job.key()),
                job.kind(),
                job.status().name(),
                going ? (Double) job.progress() : null,
                job.endedAt() == null ? job.createdAt() : job.endedAt(),
                names.getOrDefault(job.user() == null ? "" : Id.text(job.user()), ""),
                job.detail() != null
                        ? job.detail()
                        : going && job.phase() != null ? say.word("training", job.phase()) : "",
                href(job));
    }

    /** The page that shows what came of it; the job itself knows the address for programs. */
    private static String href(Job job) {
        if (job.result() != null
                && job.result().startsWith("/")
                && !job.result().startsWith("/api/")) {
            return job.result();
        }
        return job.result() == null ? null : RESULTS.get(job.kind());
    }
}
