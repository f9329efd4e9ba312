package org.likeness.crm.demo;

import java.sql.SQLException;
import org.likeness.crm.kernel.Id;

/** Writes what was done about a record, and what is to be done. */
final class DoingsWriter {
    private final Sheets sheets;
    private final HouseWriter.Ids ids;
    private final Vocabulary words;

    DoingsWriter(Sheets sheets, HouseWriter.Ids ids, Vocabulary words) {
        this.sheets = sheets;
        this.ids = ids;
        this.words = words;
    }

    /** @param account of a deal; {@code null} for other kinds */
    void write(Story.Doings doings, String kind, long id, Long account, Long owner) throws SQLException {
        var lead = kind.equals("LEADS") ? (Long) id : null;
        var deal = kind.equals("DEALS") ? (Long) id : null;
        var company = kind.equals("ACCOUNTS") ? (Long) id : account;
        for (var done : doings.followUps()) {
            sheets.followUps.add(
                    Id.next(),
                    company,
                    lead,
                    deal,
                    null,
                    owner,
                    done.method(),
                    done.at(),
                    words.say(done.text()),
                    words.say(done.outcome()),
                    done.at(),
                    done.at(),
                    0);
        }
        for (var step : doings.steps()) {
            var noted = Times.plus(step.dueAt(), -7);
            sheets.steps.add(
                    Id.next(),
                    company,
                    lead,
                    deal,
                    null,
                    ids.user(step.owner()),
                    step.method(),
                    words.say(step.text()),
                    step.dueAt(),
                    step.doneAt(),
                    noted,
                    noted,
                    0);
        }
        for (var event : doings.events()) {
            sheets.events.add(Id.next(), company, lead, event.type(), event.at(), event.at(), event.at(), 0);
        }
        for (var change : doings.changes()) {
            sheets.changes.add(
                    Id.next(), kind, id, change.field(), change.before(), change.after(), change.at(), owner);
        }
        for (var tagging : doings.tags()) {
            var by = tagging.rule() == null ? owner : null;
            sheets.taggings.add(
                    Id.next(),
                    ids.tags().get(tagging.tag()),
                    kind,
                    id,
                    by,
                    words.say(tagging.rule()),
                    tagging.at(),
                    tagging.until());
        }
    }
}
