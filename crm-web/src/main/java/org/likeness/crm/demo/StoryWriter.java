package org.likeness.crm.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;

/** Gives a story its ids and writes it down. */
final class StoryWriter {
    static final String CURRENCY = "CNY";

    private final Sheets sheets;
    private final HouseWriter.Ids ids;
    private final Vocabulary words;
    private final Instant now;
    private final DoingsWriter doings;
    private final DealWriter deals;

    /** The account that the next part of a group belongs to. */
    private Long head;

    StoryWriter(Sheets sheets, HouseWriter.Ids ids, Vocabulary words, Instant now) {
        this.sheets = sheets;
        this.ids = ids;
        this.words = words;
        this.now = now;
        this.doings = new DoingsWriter(sheets, ids, words);
        this.deals = new DealWriter(sheets, ids, words, doings);
    }

    void write(Story story) throws SQLException {
        var lead = story.lead() == null ? null : (Long) Id.next();
        var account = story.account() == null ? null : account(story.account(), lead);
        if (lead != null) {
            lead(lead, story.lead(), account);
        }
        sheets.sendWhenFull();
    }

    /** The ids that a won lead points to. */
    private record Became(long account, long contact, long deal) {}

    private Became account(Story.Account account, Long lead) throws SQLException {
        var id = Id.next();
        var company = account.company();
        var owner = ids.user(account.owner());
        sheets.accounts.add(Stream.of(
                        Stream.of(
                                id,
                                "demo-A-%06d".formatted(account.number()),
                                company.name(),
                                account.partOfAGroup() ? head : null,
                                owner,
                                ids.channels().get(company.text("channel"))),
                        firmographics(company),
                        dates(account.createdAt(), now))
                .flatMap(part -> part)
                .toArray());
        head = account.partOfAGroup() && head != null ? head : (Long) id;
        var contacts = contacts(account, id, owner);
        var deals = new ArrayList<Long>();
        for (var deal : account.deals()) {
            deals.add(this.deals.write(deal, company, id, contacts.get(0), deals.isEmpty() ? lead : null));
        }
        for (var sale : account.purchases()) {
            var quantity = (double) sale.quantity();
            var deal = sale.deal() < 0 ? null : deals.get(sale.deal());
            sheets.purchases.add(
                    Id.next(),
                    id,
                    ids.products().get(sale.product()),
                    deal,
                    quantity,
                    sale.amount(),
                    CURRENCY,
                    sale.at(),
                    sale.at(),
                    sale.at(),
                    0);
        }
        doings.write(account.doings(), "ACCOUNTS", id, null, owner);
        return new Became(id, contacts.get(0), deals.get(0));
    }

    private List<Long> contacts(Story.Account account, long id, Long owner) throws SQLException {
        var made = new ArrayList<Long>();
        for (var person : account.contacts()) {
            made.add(Id.next());
            sheets.contacts.add(
                    made.get(made.size() - 1),
                    person.name(),
                    id,
                    person.email(),
                    person.phone(),
                    words.title(person.level(), person.function()),
                    words.say(person.function()),
                    words.say(person.level()),
                    person.role(),
                    owner,
                    account.createdAt(),
                    account.createdAt(),
                    0);
        }
        return made;
    }

    private void lead(long id, Story.Lead lead, Became became) throws SQLException {
        var company = lead.company();
        var person = lead.person();
        var won = became != null;
        sheets.leads.add(Stream.of(
                        Stream.of(
                                id,
                                "demo-L-%06d".formatted(lead.number()),
                                company.name(),
                                person.name(),
                                words.title(person.level(), person.function()),
                                words.say(person.function()),
                                words.say(person.level()),
                                person.email(),
                                ids.user(lead.owner()),
                                ids.channels().get(company.text("channel")),
                                ids.campaigns().get(lead.campaign()),
                                lead.outcome().name(),
                                lead.closedAt(),
                                ids.lossReasons().get(lead.lossReason()),
                                won ? lead.closedAt() : null,
                                won ? became.account() : null,
                                won ? became.contact() : null,
                                won ? became.deal() : null),
                        firmographics(company),
                        dates(lead.createdAt(), lead.closedAt() == null ? lead.createdAt() : lead.closedAt()))
                .flatMap(part -> part)
                .toArray());
        doings.write(lead.doings(), "LEADS", id, null, ids.user(lead.owner()));
    }

    private Stream<Object> firmographics(Company company) {
        var facts = words.facts(company.facts());
        return Stream.concat(
                Stream.of(
                                "industry",
                                "subIndustry",
                                "employees",
                                "annualRevenue",
                                "developmentStage",
                                "country",
                                "region",
                                "city",
                                "businessType",
                                "purchasePattern",
                                "referral",
                                "needsApproval")
                        .map(facts::get),
                Arrays.asList(company.phone(), company.domain(), CustomText.of(facts)).stream());
    }

    private static Stream<Object> dates(Instant created, Instant updated) {
        return Stream.of(created, updated, 0);
    }
}
