package org.likeness.crm.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Composers;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.record.Taggings;
import org.likeness.crm.web.record.Timelines;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one account shows. */
@ApplicationScoped
@InTransaction
class AccountRecord {
    private static final List<String> REACH = List.of("phone", "email", "domain", "parent");
    private static final List<String> ORIGIN = List.of("channel", "externalId");

    @Inject
    Facts facts;

    @Inject
    Timelines timelines;

    @Inject
    NextSteps steps;

    @Inject
    Taggings taggings;

    @Inject
    Dealings dealings;

    @Inject
    AccountRelations relations;

    AccountRecordView view(Described account, String tab, Viewer viewer, Say say) {
        var id = account.id();
        var groups = List.of(
                facts.group(say, say.text("facts.company"), account, Facts.COMPANY),
                facts.group(say, say.text("facts.reach"), account, REACH),
                facts.origin(say, RecordKind.ACCOUNTS, account, ORIGIN));
        return new AccountRecordView(
                id,
                account.textOr("name"),
                account.ref("parent"),
                account.person("owner"),
                steps.of("account", List.of(id), say).get(id),
                dealings.of(List.of(id), viewer.sight())
                        .getOrDefault(id, Dealings.Sum.NONE)
                        .bought(),
                taggings.of(RecordKind.ACCOUNTS, id, say),
                groups,
                Facts.known(groups),
                Facts.asked(groups),
                timelines.of(RecordKind.ACCOUNTS, account, say),
                tab == null ? "profile" : tab,
                Composers.blank(say),
                relations.contacts(id),
                relations.deals(id, viewer.sight(), say),
                relations.purchases(id, say),
                relations.children(id, viewer.sight()),
                true);
    }
}
