package org.likeness.crm.web.duplicate;

import java.util.List;
import org.likeness.crm.duplicate.DuplicateMatch;
import org.likeness.crm.duplicate.DuplicateReason;
import org.likeness.crm.web.ui.Say;

/** Says in the reader's language why two records may be one. */
final class DuplicateWords {
    private DuplicateWords() {}

    static List<Why> of(DuplicateMatch match, Say say) {
        return match.reasons().stream()
                .map(reason -> new Why(words(reason, say), reason.points(), mark(reason.points(), say)))
                .toList();
    }

    private static String mark(int points, Say say) {
        return say.text(points > 0 ? "sign.plus" : "sign.minus") + say.number(Math.abs(points));
    }

    private static String words(DuplicateReason reason, Say say) {
        var value = reason.shared() == null ? "" : reason.shared();
        return switch (reason.sign()) {
            case NAME ->
                reason.alike() == 1
                        ? say.text("duplicate.why.name")
                        : say.text("duplicate.why.name.alike", say.number(reason.alike(), 2));
            case PERSON ->
                reason.alike() == 1
                        ? say.text("duplicate.why.person", value)
                        : say.text("duplicate.why.person.alike", value, say.number(reason.alike(), 2));
            case NAME_BEGINS -> say.text("duplicate.why.begins");
            case OTHER_PERSON -> say.text("duplicate.why.other-person", value);
            case EMAIL -> say.text("duplicate.why.email", value);
            case PHONE -> say.text("duplicate.why.phone", value);
            case DOMAIN -> say.text("duplicate.why.domain", value);
            case OTHER_DOMAIN -> say.text("duplicate.why.other-domain", value);
            case ACCOUNT -> say.text("duplicate.why.account", value);
            case CITY -> say.text("duplicate.why.city", value);
            case OTHER_COUNTRY -> say.text("duplicate.why.country", value);
            case PARENT -> say.text("duplicate.why.parent");
        };
    }
}
