package org.likeness.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Composers;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.Taggings;
import org.likeness.crm.web.record.Timelines;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one person shows. */
@ApplicationScoped
class ContactRecord {
    private static final List<String> PERSON = List.of("account", "title", "function", "level", "buyingRole");
    private static final List<String> REACH = List.of("phone", "email");
    private static final List<String> ORIGIN = List.of("externalId");

    @Inject
    Facts facts;

    @Inject
    Timelines timelines;

    @Inject
    NextSteps steps;

    @Inject
    Taggings taggings;

    @Inject
    ContactRelations relations;

    ContactRecordView view(Described contact, String tab, Viewer viewer, Say say) {
        var id = contact.id();
        var account = contact.ref("account");
        var groups = List.of(
                facts.group(say, say.text("facts.person"), contact, PERSON),
                facts.group(say, say.text("facts.reach"), contact, REACH),
                facts.origin(say, RecordKind.CONTACTS, contact, ORIGIN));
        return new ContactRecordView(
                id,
                contact.textOr("name"),
                account,
                contact.textOr("title"),
                contact.text("buyingRole"),
                contact.textOr("phone"),
                contact.person("owner"),
                steps.of("contact", List.of(id), say).get(id),
                taggings.of(RecordKind.CONTACTS, id, say),
                groups,
                Facts.known(groups),
                Facts.asked(groups),
                timelines.of(RecordKind.CONTACTS, contact, say),
                tab == null ? "profile" : tab,
                Composers.blank(say),
                relations.deals(id, account, viewer.sight(), say),
                relations.colleagues(id, account),
                true);
    }
}
