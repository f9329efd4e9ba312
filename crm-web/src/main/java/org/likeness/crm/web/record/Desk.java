package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.likeness.crm.audit.Author;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.MovingDeals;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.ConvertingLead;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.Deleting;
import org.likeness.crm.record.Finding;
import org.likeness.crm.record.References;
import org.likeness.crm.record.TakingBackConversions;
import org.likeness.crm.user.Viewer;

/** What pages do to records, each in one transaction that a refusal rolls back whole. */
@ApplicationScoped
@InTransaction
public class Desk {
    @Inject
    Changing changing;

    @Inject
    Finding finding;

    @Inject
    Deleting deleting;

    @Inject
    MovingDeals moving;

    @Inject
    ConvertingLead converting;

    @Inject
    TakingBackConversions conversions;

    @Inject
    References references;

    @Inject
    Clock clock;

    /** Makes a record and answers its id. People make no open deal that would stand in no stage; programs may. */
    public String make(RecordKind kind, Map<String, Object> sent, Viewer by) {
        var made = changing.make(kind, sent, by);
        if (made instanceof Deal deal) {
            deal.refuseWithoutStage();
        }
        return Id.text(made.key());
    }

    /**
     * Changes fields of a record that was read at a version; an empty version is not checked.
     *
     * @throws StaleRecord if it has another version by now
     */
    public void change(RecordKind kind, String id, String version, Map<String, Object> sent, Viewer by) {
        var record = require(kind, id, by);
        if (version != null && !version.isEmpty() && !version.equals(String.valueOf(record.version()))) {
            throw new StaleRecord();
        }
        changing.change(kind, record, sent, by);
    }

    public void delete(RecordKind kind, String id, Viewer by) {
        deleting.delete(kind, require(kind, id, by), by);
    }

    public void bringBack(RecordKind kind, String id, Viewer by) {
        deleting.bringBack(kind, id, by).orElseThrow(() -> new RecordNotFound(kind, id));
    }

    /**
     * Converts a lead and answers the id of the deal that was opened.
     *
     * @param account the id of one that is there, or {@code null} to make one
     * @param deal fields of the deal that differ from the lead's
     */
    public String convert(String id, String account, Map<String, Object> deal, Viewer by) {
        var lead = finding.require(Lead.class, RecordKind.LEADS, id, by.sight());
        var into = account == null
                ? null
                : references
                        .resolve(RecordKind.ACCOUNTS, account, by.sight())
                        .orElseThrow(() -> new InvalidInput("account", "names nothing among accounts"));
        converting.convert(lead, into, deal, by);
        return Id.text(
                (Long) Lead.FIELDS.named("convertedDeal").orElseThrow().get().apply(lead));
    }

    /**
     * Takes the conversion of a lead back.
     *
     * @param account whether it made the account
     */
    public void takeBackConversion(String id, boolean account, Viewer by) {
        var lead = finding.require(Lead.class, RecordKind.LEADS, id, by.sight());
        conversions.takeBack(lead, account, by);
    }

    public void loseLead(String id, Long reason, Viewer by) {
        var lead = finding.require(Lead.class, RecordKind.LEADS, id, by.sight());
        changing.withTrail(RecordKind.LEADS, lead, Author.user(by.id()), () -> lead.lose(reason, clock.instant()));
    }

    public void reopenLead(String id, Viewer by) {
        var lead = finding.require(Lead.class, RecordKind.LEADS, id, by.sight());
        changing.withTrail(RecordKind.LEADS, lead, Author.user(by.id()), lead::reopen);
    }

    /** Takes a lead out of the pool. */
    public void claimLead(String id, Viewer by) {
        var lead = finding.require(Lead.class, RecordKind.LEADS, id, by.sight());
        changing.withTrail(RecordKind.LEADS, lead, Author.user(by.id()), () -> lead.claimedBy(by.id()));
    }

    /** Lays a lead into the pool; its owner and whoever shapes the house may. */
    public void returnLead(String id, Viewer by) {
        var lead = finding.require(Lead.class, RecordKind.LEADS, id, by.sight());
        if (!Long.valueOf(by.id()).equals(lead.owner()) && !by.role().shapesTheHouse()) {
            throw new NotAllowed("Only its owner may return a lead.");
        }
        changing.withTrail(RecordKind.LEADS, lead, Author.user(by.id()), lead::backToPool);
    }

    public void move(String id, String stage, Viewer by) {
        withDeal(id, by, (deal, author) -> moving.move(deal, moving.stage(deal, stage), null, author));
    }

    public void win(String id, java.math.BigDecimal amount, Viewer by) {
        withDeal(id, by, (deal, author) -> moving.win(deal, amount, (Instant) null, author));
    }

    public void lose(String id, Long reason, Viewer by) {
        withDeal(id, by, (deal, author) -> moving.lose(deal, reason, null, author));
    }

    public void reopen(String id, Viewer by) {
        withDeal(id, by, (deal, author) -> moving.reopen(deal, null, author));
    }

    /** Takes the last move or closing of a deal back. */
    public void takeBack(String id, Viewer by) {
        withDeal(id, by, moving::takeBack);
    }

    private void withDeal(String id, Viewer by, BiConsumer<Deal, Author> verb) {
        verb.accept(finding.require(Deal.class, RecordKind.DEALS, id, by.sight()), Author.user(by.id()));
    }

    private StoredRecord require(RecordKind kind, String id, Viewer by) {
        return finding.byId(kind, id, by.sight()).orElseThrow(() -> new RecordNotFound(kind, id));
    }
}
