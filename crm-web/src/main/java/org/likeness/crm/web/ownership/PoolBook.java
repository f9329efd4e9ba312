package org.likeness.crm.web.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.ownership.Leaving;
import org.likeness.crm.ownership.PoolRules;
import org.likeness.crm.ownership.Returning;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.FillingIn;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.HouseZone;

/** The rules of the pool: read, changed, and looked ahead with. */
@ApplicationScoped
@InTransaction
class PoolBook {
    /** Leads that one night gives back at most; those left go the next. */
    static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Returning returning;

    @Inject
    Changing changing;

    @Inject
    FillingIn filling;

    @Inject
    Clock clock;

    PoolRules rules() {
        return returning.rules();
    }

    /** @throws StaleRecord if it has another version by now; an empty version is not checked */
    PoolRules change(String version, Map<String, Object> sent, Viewer by) {
        var rules = returning.rules();
        if (!version.isEmpty() && !version.equals(String.valueOf(rules.version()))) {
            throw new StaleRecord();
        }
        return (PoolRules) changing.change(RecordKind.POOL_RULES, rules, sent, by);
    }

    /** Rules as they would be, kept nowhere. */
    PoolRules imagined(Map<String, Object> sent) {
        var rules = new PoolRules(clock.instant());
        filling.fill(RecordTypes.of(RecordKind.POOL_RULES), rules, sent, true, Sight.everything());
        return rules;
    }

    /** The leads past the limits when the coming night begins, the longest waiting first. */
    List<Leaving> tonight(PoolRules rules) {
        return returning.past(rules, night(), MOST + 1);
    }

    /** When the coming night begins. */
    Instant night() {
        return HouseZone.nextNight(clock.instant());
    }

    List<Leaving> due() {
        var rules = returning.rules();
        var now = clock.instant();
        return rules.active() && !now.isBefore(rules.earliest()) ? returning.past(rules, now, MOST) : List.of();
    }

    boolean giveBack(long lead) {
        return returning.giveBack(lead);
    }

    /** The rules as programs read them. */
    static Map<String, Object> described(PoolRules rules) {
        var described = new LinkedHashMap<String, Object>();
        PoolRules.FIELDS.all().stream()
                .filter(f -> !f.name().equals("externalId") && !f.name().equals("createdAt"))
                .forEach(f -> described.put(f.name(), f.get().apply(rules)));
        described.put("version", ((StoredRecord) rules).version());
        return described;
    }

    static Map<String, Object> described(Leaving one) {
        var described = new LinkedHashMap<String, Object>();
        described.put("lead", Id.text(one.lead()));
        described.put("name", one.name());
        described.put("owner", Id.text(one.owner()));
        described.put("why", one.why());
        described.put("since", one.since());
        described.put("from", one.from());
        return described;
    }
}
