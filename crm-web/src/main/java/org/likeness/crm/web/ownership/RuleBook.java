package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.ownership.Assigning;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.ownership.Trial;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;

/** The rules of assignment: read, put into order, tried. */
@ApplicationScoped
@InTransaction
class RuleBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    Assigning assigning;

    @Inject
    Changing changing;

    List<AssignmentRule> all() {
        return assigning.rules();
    }

    /** Behind all there are. */
    long lastPlace() {
        return all().stream().mapToLong(AssignmentRule::position).max().orElse(0) + 1;
    }

    /** Lets a rule change places with the one above ({@code -1}) or below ({@code 1}) it. */
    void move(String id, int by, Viewer viewer) {
        changing.refuseUnlessMayWrite(RecordKind.ASSIGNMENT_RULES, viewer);
        var rules = new ArrayList<>(all());
        var key = Id.parse(id);
        for (int at = 0; at < rules.size(); at++) {
            var to = at + by;
            if (key != null && rules.get(at).key() == key && to >= 0 && to < rules.size()) {
                rules.add(to, rules.remove(at));
                break;
            }
        }
        for (int at = 0; at < rules.size(); at++) {
            if (rules.get(at).position() != at + 1) {
                changing.change(RecordKind.ASSIGNMENT_RULES, rules.get(at), Map.of("position", (long) at + 1), viewer);
            }
        }
    }

    /** The open or closed lead that somebody means by an id or by the beginning of a name. */
    Optional<Long> lead(String typed, Viewer by) {
        var key = Id.parse(typed);
        var found = em.createNativeQuery(
                        "SELECT t.id FROM leads t WHERE (t.id = :id OR t.name LIKE :name OR t.contact_name LIKE :name) AND "
                                + RecordTypes.of(RecordKind.LEADS).sightline().sql(by.sight(), "t")
                                + " ORDER BY t.id = :id DESC, t.id DESC")
                .setParameter("id", key == null ? -1L : key)
                .setParameter(
                        "name", typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .setMaxResults(1)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(((Number) found.get(0)).longValue());
    }

    List<Trial> tried(long lead) {
        return assigning.tried(lead, null);
    }

    /** Names of rows of a table by id. */
    @SuppressWarnings("unchecked")
    Map<Long, String> names(RecordKind kind) {
        var names = new HashMap<Long, String>();
        List<Object[]> rows =
                em.createNativeQuery("SELECT id, name FROM " + kind.table()).getResultList();
        rows.forEach(r -> names.put(((Number) r[0]).longValue(), (String) r[1]));
        return names;
    }

    String nameOfLead(long id) {
        return (String)
                em.createNativeQuery("SELECT COALESCE(name, contact_name, external_id) FROM leads WHERE id = " + id)
                        .getSingleResult();
    }

    List<Long> takers(AssignmentRule rule) {
        return assigning.takers(rule);
    }
}
