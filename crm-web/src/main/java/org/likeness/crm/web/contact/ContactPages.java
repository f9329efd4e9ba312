package org.likeness.crm.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.likeness.crm.contact.BuyingRole;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.record.KindPages;
import org.likeness.crm.web.record.Namesakes;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The contacts' pages: one person, the form. */
@RequestScoped
class ContactPages implements KindPages {
    @Inject
    PageSupport pages;

    @Inject
    ContactRecord record;

    @Inject
    Choices choices;

    @Inject
    Namesakes namesakes;

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACTS;
    }

    @Override
    public View one(Described contact, String tab) {
        return record.view(contact, tab, pages.viewer(), pages.say());
    }

    @Override
    public Form blank(String account) {
        return Form.empty()
                .with("account", pages.labelOf(RecordKind.ACCOUNTS, account))
                .with("owner", Id.text(pages.viewer().id()));
    }

    @Override
    public List<String> byName() {
        return List.of("account");
    }

    @Override
    public FormView form(String id, String version, Form form) {
        var sight = pages.viewer().sight();
        return new ContactFormView(
                id,
                version,
                form.suggesting("account", namesakes.offered(RecordKind.ACCOUNTS, form.value("account"), sight))
                        .choosing("buyingRole", roles())
                        .choosing("owner", choices.owners(sight)),
                choices.customFields(RecordKind.CONTACTS));
    }

    private List<Choice> roles() {
        return Arrays.stream(BuyingRole.values())
                .map(r -> new Choice(r.name(), pages.say().word("role.buying", r.name())))
                .toList();
    }
}
