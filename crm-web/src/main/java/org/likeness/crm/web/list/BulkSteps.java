package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.BulkActs;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.record.BulkActs.Verb;
import org.likeness.crm.record.ChangingMany;
import org.likeness.crm.record.ChangingMany.Done;
import org.likeness.crm.record.Listing;
import org.likeness.crm.record.Tagging;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;

/** The steps of acts on many records, each in one transaction. */
@ApplicationScoped
@InTransaction
class BulkSteps {
    @Inject
    Listing listing;

    @Inject
    BulkActs acts;

    @Inject
    ChangingMany many;

    @Inject
    Tagging tagging;

    List<Long> ids(RecordKind kind, Map<String, List<String>> filters, Sight sight, int most) {
        return listing.ids(kind, filters, sight, most);
    }

    Act begin(RecordKind kind, Verb verb, String field, Viewer by) {
        return acts.begin(kind, verb, field, by);
    }

    void refuseOthers(RecordKind kind, List<Long> ids, Viewer by) {
        many.refuseOthers(kind, ids, by);
    }

    Done change(Act act, List<Long> ids, Object value, Viewer by) {
        return many.change(act, ids, value, by);
    }

    long tag(String name, Viewer by) {
        return tagging.named(name, by);
    }

    Done putTag(Act act, List<Long> ids, long tag, Viewer by) {
        return tagging.put(act, ids, tag, by);
    }

    Done takeTagOff(Act act, List<Long> ids, long tag) {
        return tagging.takeOff(act, ids, tag);
    }

    void delete(Act act, long id, Viewer by) {
        many.delete(act, id, by);
    }

    int reached(Act act) {
        return acts.reached(act);
    }

    Optional<Act> beginTakingBack(String id, Viewer by) {
        return acts.beginTakingBack(id, by);
    }

    List<Long> next(Act act, long after, int most) {
        return many.next(act, after, most);
    }

    Done takeBack(Act act, long after, int most, Viewer by) {
        return many.takeBack(act, after, most, by);
    }
}
