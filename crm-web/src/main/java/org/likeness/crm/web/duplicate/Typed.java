package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.crm.duplicate.DuplicateMatch;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.duplicate.Traits;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.duplicate.TwinsView.Hit;
import org.likeness.crm.web.record.ByName;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Say;

/** Recognises who is being typed into the form of a new record. */
@ApplicationScoped
@InTransaction
class Typed {
    private static final int MOST = 3;

    /** The kinds that tell, for the form of a kind, who somebody is: its own is about doubles. */
    private static final Map<RecordKind, List<RecordKind>> KNOWING = Map.of(
            RecordKind.LEADS, List.of(RecordKind.CONTACTS, RecordKind.ACCOUNTS),
            RecordKind.CONTACTS, List.of(RecordKind.ACCOUNTS, RecordKind.LEADS),
            RecordKind.ACCOUNTS, List.of());

    @Inject
    FindingDuplicates finding;

    @Inject
    ByName named;

    TwinsView of(RecordKind kind, MultivaluedMap<String, String> typed, Sight sight, Say say) {
        var known = new ArrayList<Hit>();
        for (var other : KNOWING.get(kind)) {
            finding.like(other, traits(kind, other, typed, sight), sight, MOST).stream()
                    .map(match -> hit(match, say, null))
                    .forEach(known::add);
        }
        var same = finding.like(kind, traits(kind, kind, typed, sight), sight, MOST).stream()
                .map(match -> hit(match, say, null))
                .toList();
        return new TwinsView(known, same);
    }

    /** The records that may be the same as a kept one. */
    TwinsView of(RecordKind kind, String id, Sight sight, Say say) {
        var key = Id.parse(id);
        var same = key == null ? List.<DuplicateMatch>of() : finding.of(kind, key, sight, MOST);
        return new TwinsView(
                List.of(),
                same.stream()
                        .map(m -> hit(
                                m,
                                say,
                                "/duplicates/" + kind.path() + "/" + id + "/"
                                        + Id.text(m.record().id())))
                        .toList());
    }

    static Hit hit(DuplicateMatch match, Say say, String merge) {
        var record = match.record();
        return new Hit(
                match.kind().path(),
                record.name(),
                record.beside() == null || record.beside().equals(record.name()) ? "" : record.beside(),
                "/" + match.kind().path() + "/" + Id.text(record.id()),
                DuplicateWords.of(match, say),
                merge);
    }

    /** What was typed in the form of one kind, as far as it tells of a record of another. */
    private Traits traits(RecordKind form, RecordKind of, MultivaluedMap<String, String> typed, Sight sight) {
        var name = text(typed, "name");
        var person = form == RecordKind.CONTACTS ? name : text(typed, "contactName");
        var company = form == RecordKind.CONTACTS ? text(typed, "account") : name;
        return Traits.typed(
                of == RecordKind.CONTACTS || form == RecordKind.CONTACTS && of == RecordKind.ACCOUNTS ? null : company,
                of == RecordKind.ACCOUNTS ? null : person,
                text(typed, "email"),
                text(typed, "phone"),
                text(typed, "domain"),
                form == RecordKind.CONTACTS && of == RecordKind.CONTACTS ? account(company, sight) : null);
    }

    private Long account(String named, Sight sight) {
        if (named == null) {
            return null;
        }
        var resolved = this.named.resolved(RecordKind.CONTACTS, Map.of("account", named), sight);
        return Id.parse((String) resolved.get("account"));
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        var text = typed.getFirst(name);
        return text == null || text.isBlank() || text.length() > 400 ? null : text.strip();
    }
}
