package org.likeness.crm.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.Deleting;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.Finding;
import org.likeness.crm.record.Listing;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.list.ListExport;

/** What every resource does with records, in the name of whoever asks. */
@RequestScoped
public class Records {

    /** Where the API begins. */
    public static final String BASE = "/api/v1/";

    @PersistenceContext
    EntityManager em;

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
    ListExport export;

    @Inject
    Viewer viewer;

    public Viewer viewer() {
        return viewer;
    }

    /** One page of a kind: {@code items}, {@code next}, and {@code total} where it was asked for. */
    Map<String, Object> page(
            RecordKind kind,
            Asked asked,
            Function<List<? extends StoredRecord>, List<Map<String, Object>>> describing) {
        var page = listing.page(asked.question(kind, viewer.sight()));
        var body = new LinkedHashMap<String, Object>();
        body.put("items", describing.apply(page.items()));
        body.put("next", page.next());
        if (page.total() != null) {
            body.put("total", page.total());
        }
        return body;
    }

    /** All records of a kind that were asked for, as a file of every field. */
    Response file(RecordKind kind, Asked asked, boolean xlsx) {
        var question = asked.question(kind, viewer.sight());
        return export.fields(kind, question.filters(), question.sort(), xlsx, viewer.sight());
    }

    /** @throws RecordNotFound when there is none or it lies out of sight */
    public StoredRecord require(RecordKind kind, String id) {
        return finding.byId(kind, id, viewer.sight()).orElseThrow(() -> new RecordNotFound(kind, id));
    }

    /** @throws org.likeness.crm.kernel.NotAllowed if whoever asks may not write that kind */
    public void refuseUnlessMayWrite(RecordKind kind) {
        changing.refuseUnlessMayWrite(kind, viewer);
    }

    /** Makes a record; one whose owner is not named belongs to whom {@link FirstOwner} says. */
    public StoredRecord make(RecordKind kind, Map<String, Object> sent) {
        return fresh(changing.make(kind, FirstOwner.named(kind, sent, viewer), viewer));
    }

    public void change(RecordKind kind, StoredRecord record, Map<String, Object> sent) {
        fresh(changing.change(kind, record, sent, viewer));
    }

    /** The record as the database has it: leads and deals got their scores there. */
    public <E extends StoredRecord> E fresh(E record) {
        if (record instanceof Lead || record instanceof Deal) {
            em.flush();
            em.refresh(record);
        }
        return record;
    }

    void delete(RecordKind kind, StoredRecord record) {
        deleting.delete(kind, record, viewer);
    }

    /** Brings a deleted record back. */
    public StoredRecord bringBack(RecordKind kind, String id) {
        refuseUnlessMayWrite(kind);
        var key = deleting.bringBack(kind, id, viewer).orElseThrow(() -> new RecordNotFound(kind, id));
        return finding.byKey(kind, key, viewer.sight()).orElseThrow(() -> new RecordNotFound(kind, id));
    }

    /** The records as JSON, as they stand now. */
    public List<Map<String, Object>> described(RecordKind kind, List<? extends StoredRecord> found) {
        return describing.all(kind, found, viewer.sight());
    }

    /** The answer to a POST that made a record: 201 with its address and body. */
    static Response created(RecordKind kind, StoredRecord record, Object body) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, BASE + kind.path() + "/" + Id.text(record.key()))
                .tag(Versions.tag(record))
                .entity(new Json(body))
                .build();
    }
}
