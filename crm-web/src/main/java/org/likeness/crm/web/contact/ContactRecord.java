package org.likeness.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.Sheets;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one person shows. */
@ApplicationScoped
class ContactRecord {
    private static final List<String> PERSON = List.of("account", "title", "function", "level", "buyingRole");
    private static final List<String> REACH = List.of("phone", "email");
    private static final List<String> ORIGIN = List.of("owner", "externalId");

    @Inject
    Facts facts;

    @Inject
    Sheets sheets;

    @Inject
    ContactRelations relations;

    ContactRecordView view(Described contact, String tab, Viewer viewer, Say say) {
        var id = contact.id();
        var account = contact.ref("account");
        var groups = List.of(
                facts.group(say, say.text("facts.person"), RecordKind.CONTACTS, contact, PERSON),
                facts.group(say, say.text("facts.reach"), RecordKind.CONTACTS, contact, REACH),
                facts.origin(say, RecordKind.CONTACTS, contact, ORIGIN));
        return new ContactRecordView(
                sheets.of(RecordKind.CONTACTS, contact, tab, groups, say),
                account,
                contact.textOr("title"),
                contact.text("buyingRole"),
                ContactCard.of("", null, contact.text("phone"), contact.text("email")),
                relations.deals(id, account, viewer.sight(), say),
                relations.colleagues(id, account));
    }
}
