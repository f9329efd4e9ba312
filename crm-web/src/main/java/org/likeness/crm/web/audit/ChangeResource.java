package org.likeness.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;

/** Who changed what, across the whole house. */
@RequestScoped
@Path("field-changes")
public class ChangeResource {
    @Inject
    Changes changes;

    @Inject
    Viewer viewer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Json list(@Context UriInfo uri) {
        if (!viewer.role().managesUsers()) {
            throw new NotAllowed("Only administrators read the trail of the whole house.");
        }
        var asked = new Asked(uri.getQueryParameters())
                .only("kind", "record", "user", "from", "to", "limit", "cursor", "count");
        var to = asked.day("to");
        var wanted = new Changes.Wanted(
                id(asked, "user"),
                kind(asked.text("kind")),
                id(asked, "record"),
                beginning(asked.day("from")),
                to == null ? null : beginning(to.plusDays(1)));
        return Listed.newest(
                asked,
                (most, before) -> changes.newest(wanted, most, before),
                () -> changes.count(wanted),
                Changed::id,
                found -> found.stream().map(ChangeResource::described).toList());
    }

    private static Long id(Asked asked, String name) {
        var text = asked.text(name);
        var id = Id.parse(text);
        if (text != null && id == null) {
            throw new InvalidInput(name, "is no id");
        }
        return id;
    }

    private static Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static RecordKind kind(String path) {
        return path == null
                ? null
                : RecordKind.ofPath(path).orElseThrow(() -> new InvalidInput("kind", "is no kind of record"));
    }

    private static Map<String, Object> described(Changed change) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Id.text(change.id()));
        json.put("at", change.at());
        json.put("user", change.user() == null ? null : Id.text(change.user()));
        json.put("userName", change.name());
        json.put("import", change.importId() == null ? null : Id.text(change.importId()));
        json.put("kind", change.kind().path());
        json.put("record", Id.text(change.record()));
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
