package org.likeness.crm.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.Deleting;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.Finding;
import org.likeness.crm.record.Listing;
import org.likeness.crm.user.Viewer;

/** What every resource does with records, in the name of whoever asks. */
@RequestScoped
public class Records {

    /** Where the API begins. */
    public static final String BASE = "/api/v1/";

    @Inject
    Listing listing;

    @Inject
    Finding finding;

    @Inject
    Changing changing;

    @Inject
    Deleting deleting;

    @Inject
    Describing describing;

    @Inject
    Viewer viewer;

    public Viewer viewer() {
        return viewer;
    }

    /** One page of a kind: {@code items}, {@code next}, and {@code total} where it was asked for. */
    Map<String, Object> page(RecordKind kind, Asked asked) {
        var page = listing.page(asked.question(kind, viewer.sight()));
        var body = new LinkedHashMap<String, Object>();
        body.put("items", describing.all(kind, page.items()));
        body.put("next", page.next());
        if (page.total() != null) {
            body.put("total", page.total());
        }
        return body;
    }

    /** @throws RecordNotFound when there is none or it lies out of sight */
    public StoredRecord require(RecordKind kind, String id) {
        return finding.byId(kind, id, viewer.sight()).orElseThrow(() -> new RecordNotFound(kind, id));
    }

    /** The same as its entity. */
    public <E extends StoredRecord> E require(Class<E> entity, RecordKind kind, String id) {
        return entity.cast(require(kind, id));
    }

    StoredRecord make(RecordKind kind, Map<String, Object> sent) {
        return changing.make(kind, sent, viewer);
    }

    void change(RecordKind kind, StoredRecord record, Map<String, Object> sent) {
        changing.change(kind, record, sent, viewer);
    }

    void delete(RecordKind kind, StoredRecord record) {
        deleting.delete(kind, record, viewer);
    }

    /** The record as JSON, as it stands now. */
    public Map<String, Object> described(RecordKind kind, StoredRecord record) {
        return describing.one(kind, record);
    }

    public List<Map<String, Object>> described(RecordKind kind, List<? extends StoredRecord> records) {
        return describing.all(kind, records);
    }

    /** The record with its ETag. */
    public Response shown(RecordKind kind, StoredRecord record) {
        return Response.ok(new Json(described(kind, record)))
                .tag(Versions.tag(record))
                .build();
    }

    /** Where a record lives. */
    static String address(RecordKind kind, String id) {
        return BASE + kind.path() + "/" + id;
    }

    /** The answer to a POST that made something: 201 with its address and body. */
    static Response created(String location, Object body, StoredRecord record) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .tag(Versions.tag(record))
                .entity(new Json(body))
                .build();
    }
}
