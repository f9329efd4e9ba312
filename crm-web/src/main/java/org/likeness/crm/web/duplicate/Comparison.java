package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.likeness.crm.duplicate.Choosable;
import org.likeness.crm.duplicate.DuplicateMatch;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.duplicate.Hanging;
import org.likeness.crm.duplicate.Merging;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.Finding;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.duplicate.MergeView.Row;
import org.likeness.crm.web.duplicate.MergeView.Side;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Say;

/** Puts two records side by side and preselects what is to stay. */
@ApplicationScoped
@InTransaction
class Comparison {
    private static final Map<RecordKind, String> HANGS = Map.of(
            RecordKind.ACCOUNTS, "duplicate.hangs.accounts",
            RecordKind.CONTACTS, "duplicate.hangs.contacts",
            RecordKind.DEALS, "duplicate.hangs.deals",
            RecordKind.LEADS, "duplicate.hangs.leads",
            RecordKind.PURCHASES, "duplicate.hangs.purchases",
            RecordKind.EVENTS, "duplicate.hangs.events",
            RecordKind.FOLLOW_UPS, "duplicate.hangs.follow-ups",
            RecordKind.NEXT_STEPS, "duplicate.hangs.next-steps");

    @Inject
    Finding finding;

    @Inject
    Describing describing;

    @Inject
    FindingDuplicates duplicates;

    @Inject
    Hanging hanging;

    @Inject
    Choices choices;

    MergeView of(RecordKind kind, String one, String other, String refusal, Sight sight, Say say) {
        var first = require(kind, one, sight);
        var second = require(kind, other, sight);
        Merging.refuseSame(first, second);
        var left = new Described(describing.one(kind, first, sight));
        var right = new Described(describing.one(kind, second, sight));
        var keeps = keeps(first, second);
        var better = Choosable.preselected(kind, keeps ? first : second, keeps ? second : first);
        var own = choices.customFields(kind).stream().map(CustomField::name).collect(Collectors.toSet());
        var rows = Choosable.differing(kind, first, second).stream()
                .filter(name -> !name.startsWith("custom.") || own.contains(name))
                .map(name -> new Row(
                        name,
                        label(kind, name, say),
                        value(left, name, say),
                        value(right, name, say),
                        keeps != better.contains(name)))
                .toList();
        return new MergeView(
                "/duplicates/" + kind.path() + "/" + one + "/" + other,
                kind.path(),
                side(kind, first, left, sight, say),
                side(kind, second, right, sight, say),
                keeps,
                rows,
                same(left, right),
                why(kind, first, second, sight, say),
                refusal);
    }

    private static final List<Outcome> STAYS = List.of(Outcome.WON, Outcome.OPEN, Outcome.LOST);

    /** The converted one stays, then the one that was won, then the one that is open, then the one that is known for longer. */
    private static boolean keeps(StoredRecord one, StoredRecord other) {
        if (one instanceof Lead first && other instanceof Lead second) {
            if (Merging.converted(first) != Merging.converted(second)) {
                return Merging.converted(first);
            }
            if (first.outcome() != second.outcome()) {
                return STAYS.indexOf(first.outcome()) < STAYS.indexOf(second.outcome());
            }
        }
        return !one.createdAt().isAfter(other.createdAt());
    }

    private List<Why> why(RecordKind kind, StoredRecord one, StoredRecord other, Sight sight, Say say) {
        var traits = duplicates.traits(kind, List.of(one.key(), other.key()), sight);
        return traits.size() < 2 ? List.of() : DuplicateWords.of(compared(kind, traits, one.key()), say);
    }

    private static DuplicateMatch compared(
            RecordKind kind, List<org.likeness.crm.duplicate.Traits> traits, long first) {
        var inOrder = traits.get(0).id() == first;
        return FindingDuplicates.compare(kind, traits.get(inOrder ? 0 : 1), traits.get(inOrder ? 1 : 0));
    }

    private Side side(RecordKind kind, StoredRecord record, Described described, Sight sight, Say say) {
        var hangs = hanging.on(kind, record.key(), sight).entrySet().stream()
                .map(e -> say.count(HANGS.get(e.getKey()), e.getValue()))
                .collect(Collectors.joining(say.text("list.comma")));
        Instant created = described.moment("createdAt");
        return new Side(
                described.id(),
                described.version(),
                Names.of(described),
                "/" + kind.path() + "/" + described.id(),
                created,
                hangs);
    }

    String label(RecordKind kind, String name, Say say) {
        return name.startsWith("custom.")
                ? choices.customFields(kind).stream()
                        .filter(f -> f.name().equals(name))
                        .map(CustomField::label)
                        .findFirst()
                        .orElse(name.substring(7))
                : name.equals("name") && kind != RecordKind.CONTACTS
                        ? say.text("field.company")
                        : say.word("field", name);
    }

    private static String value(Described record, String name, Say say) {
        return Facts.said(say, name, record);
    }

    private static int same(Described one, Described other) {
        return (int) one.values().entrySet().stream()
                .filter(e -> e.getValue() != null
                        && !e.getKey().equals("custom")
                        && !e.getKey().equals("version"))
                .filter(e -> Objects.equals(e.getValue(), other.values().get(e.getKey())))
                .count();
    }

    private StoredRecord require(RecordKind kind, String id, Sight sight) {
        if (Id.parse(id) == null) {
            throw new RecordNotFound(kind, id);
        }
        return finding.byId(kind, id, sight).orElseThrow(() -> new RecordNotFound(kind, id));
    }
}
