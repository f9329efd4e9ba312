package org.likeness.crm.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.account.Account;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.KeepingTrail;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;

/**
 * Turns a lead into an account (a new one, or one that exists), the contact it names, and a deal; its open
 * next steps go along. The lead is won by it: that is
 * what win models of leads learn from.
 */
@ApplicationScoped
public class ConvertingLead {
    private MakingRecords making;
    private KeepingTrail trail;
    private News news;
    private Clock clock;

    /** For CDI. */
    protected ConvertingLead() {}

    @Inject
    public ConvertingLead(MakingRecords making, KeepingTrail trail, News news, Clock clock) {
        this.making = making;
        this.trail = trail;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Converts it.
     *
     * @param account an account that exists, or {@code null} to make one
     * @param deal fields of the deal to open, or {@code null} for none
     * @throws org.likeness.crm.deal.DealRefusal if the deal's pipeline has no stages
     */
    public Lead convert(Lead lead, Long account, Map<String, Object> deal, Viewer by) {
        lead.refuseASecondConversion();
        var at = account != null ? account : makeAccount(lead, by);
        var contact = lead.contactName() == null ? null : makeContact(lead, at, by);
        var opened = deal == null ? null : makeDeal(lead, at, contact, deal, by);
        trail.withTrail(
                RecordKind.LEADS,
                lead,
                Author.user(by.id()),
                () -> news.tell(lead.become(at, contact, opened, clock.instant())));
        making.handOver(lead.key(), at, contact, opened, by);
        return lead;
    }

    private long makeAccount(Lead lead, Viewer by) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("name", lead.called());
        for (var field : Lead.FIELDS.all()) {
            var target = Account.FIELDS.named(field.name());
            var value = field.get().apply(lead);
            if (value != null
                    && target.isPresent()
                    && target.get().writable()
                    && !sent.containsKey(field.name())
                    && !field.name().equals("externalId")
                    && !field.name().equals("createdAt")) {
                sent.put(
                        field.name(),
                        field.name().equals("owner")
                                ? owner(lead, by)
                                : value instanceof Long id && field.rules().refersTo() != null ? Id.text(id) : value);
            }
        }
        var own = new LinkedHashMap<>(lead.custom());
        own.keySet().retainAll(making.customKeys(RecordKind.ACCOUNTS));
        if (!own.isEmpty()) {
            sent.put("custom", own);
        }
        return making.make(RecordKind.ACCOUNTS, sent, by).key();
    }

    private long makeContact(Lead lead, long account, Viewer by) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("account", Id.text(account));
        sent.put("name", lead.contactName());
        for (var pair : Map.of(
                        "title",
                        "title",
                        "function",
                        "decisionFunction",
                        "level",
                        "decisionLevel",
                        "email",
                        "email",
                        "phone",
                        "phone")
                .entrySet()) {
            sent.put(
                    pair.getKey(),
                    Lead.FIELDS.named(pair.getValue()).orElseThrow().get().apply(lead));
        }
        return making.make(RecordKind.CONTACTS, sent, by).key();
    }

    /** Whoever converts the lead of somebody who has left takes over what it becomes. */
    private String owner(Lead lead, Viewer by) {
        var owner = (Long) Lead.FIELDS.named("owner").orElseThrow().get().apply(lead);
        return Id.text(owner == null || making.mayTake(owner, by) ? owner : (Long) by.id());
    }

    private long makeDeal(Lead lead, long account, Long contact, Map<String, Object> deal, Viewer by) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("name", lead.called());
        sent.put("owner", owner(lead, by));
        for (var name : List.of("channel", "campaign")) {
            sent.put(name, Id.text((Long)
                    Lead.FIELDS.named(name).orElseThrow().get().apply(lead)));
        }
        sent.putAll(deal);
        sent.put("account", Id.text(account));
        sent.put("contact", Id.text(contact));
        var made = (Deal) making.make(RecordKind.DEALS, sent, by);
        made.refuseWithoutStage();
        made.cameFrom(lead.key());
        return made.key();
    }
}
