package org.likeness.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.record.KindPages;
import org.likeness.crm.web.record.Namesakes;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The accounts' pages: one account, its form. */
@RequestScoped
class AccountPages implements KindPages {
    @Inject
    PageSupport pages;

    @Inject
    AccountRecord record;

    @Inject
    Choices choices;

    @Inject
    Namesakes namesakes;

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNTS;
    }

    @Override
    public View one(Described account, String tab) {
        return record.view(account, tab, pages.viewer(), pages.say());
    }

    @Override
    public List<String> byName() {
        return List.of("parent");
    }

    @Override
    public Form blank(String account) {
        return Form.empty().with("owner", Id.text(pages.viewer().id()));
    }

    @Override
    public FormView form(String id, String version, Form form) {
        var sight = pages.viewer().sight();
        var yesNo = Choices.words(pages.say(), "yesno", "true", "false");
        return new AccountFormView(
                id,
                version,
                form.choosing("channel", choices.of(RecordKind.CHANNELS))
                        .choosing("owner", choices.owners(sight))
                        .suggesting("parent", namesakes.offered(RecordKind.ACCOUNTS, form.value("parent"), sight))
                        .choosing("industry", choices.values(RecordKind.ACCOUNTS, "industry", sight))
                        .choosing("purchasePattern", choices.values(RecordKind.ACCOUNTS, "purchase_pattern", sight))
                        .choosing("referral", yesNo)
                        .choosing("needsApproval", yesNo),
                choices.customFields(RecordKind.ACCOUNTS));
    }
}
