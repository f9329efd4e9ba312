package org.likeness.crm.demo;

import java.sql.SQLException;
import org.likeness.crm.kernel.Id;

/** Writes a deal with its visits and lines. */
final class DealWriter {
    private final Sheets sheets;
    private final HouseWriter.Ids ids;
    private final Vocabulary words;
    private final DoingsWriter doings;

    DealWriter(Sheets sheets, HouseWriter.Ids ids, Vocabulary words, DoingsWriter doings) {
        this.sheets = sheets;
        this.ids = ids;
        this.words = words;
        this.doings = doings;
    }

    /** @param lead that it came out of, or {@code null} */
    long write(Story.Deal deal, Company company, long account, long contact, Long lead) throws SQLException {
        var id = Id.next();
        var visits = deal.visits();
        var present = visits.get(visits.size() - 1);
        var owner = ids.user(deal.owner());
        sheets.deals.add(
                id,
                "demo-D-%06d".formatted(deal.number()),
                words.say(deal.name()),
                account,
                contact,
                lead,
                ids.pipelines().get(deal.pipeline()),
                ids.stages().get(present.stage()),
                present.enteredAt(),
                ids.products().get(deal.product()),
                deal.outcome().name(),
                deal.amount(),
                StoryWriter.CURRENCY,
                deal.openedAt(),
                deal.closedAt(),
                deal.expected(),
                ids.lossReasons().get(deal.lossReason()),
                owner,
                ids.channels().get(company.text("channel")),
                ids.campaigns().get(deal.campaign()),
                CustomText.of(words.facts(deal.custom())),
                owner,
                deal.openedAt(),
                deal.closedAt() == null ? present.enteredAt() : deal.closedAt(),
                0);
        for (var visit : visits) {
            sheets.visits.add(Id.next(), id, ids.stages().get(visit.stage()), visit.enteredAt(), visit.leftAt());
        }
        for (var line : deal.lines()) {
            sheets.lines.add(
                    Id.next(), id, ids.products().get(line.product()), (double) line.quantity(), line.unitPrice());
        }
        doings.write(deal.doings(), "DEALS", id, account, owner);
        return id;
    }
}
