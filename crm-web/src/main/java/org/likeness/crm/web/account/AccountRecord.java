package org.likeness.crm.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Sheets;
import org.likeness.crm.web.ui.Say;

/** Gathers everything the page of one account shows. */
@ApplicationScoped
@InTransaction
class AccountRecord {
    private static final List<String> REACH = List.of("phone", "email", "domain", "parent");
    private static final List<String> ORIGIN = List.of("channel", "owner", "externalId");

    @Inject
    Facts facts;

    @Inject
    Sheets sheets;

    @Inject
    Dealings dealings;

    @Inject
    AccountRelations relations;

    AccountRecordView view(Described account, String tab, Viewer viewer, Say say) {
        var id = account.id();
        var groups = List.of(
                facts.group(say, say.text("facts.company"), RecordKind.ACCOUNTS, account, Facts.COMPANY),
                facts.group(say, say.text("facts.reach"), RecordKind.ACCOUNTS, account, REACH),
                facts.origin(say, RecordKind.ACCOUNTS, account, ORIGIN));
        return new AccountRecordView(
                sheets.of(RecordKind.ACCOUNTS, account, tab, groups, say),
                account.ref("parent"),
                dealings.of(List.of(id), viewer.sight())
                        .getOrDefault(id, Dealings.Sum.NONE)
                        .bought(),
                relations.contacts(id),
                relations.deals(id, viewer.sight(), say),
                relations.purchases(id, say),
                relations.children(id, viewer.sight()));
    }
}
