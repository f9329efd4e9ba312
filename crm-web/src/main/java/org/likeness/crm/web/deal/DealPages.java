package org.likeness.crm.web.deal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.FormView;
import org.likeness.crm.web.record.KindPages;
import org.likeness.crm.web.record.Namesakes;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The deals' pages: one deal, its form. */
@RequestScoped
class DealPages implements KindPages {
    @Inject
    PageSupport pages;

    @Inject
    DealRecord record;

    @Inject
    Choices choices;

    @Inject
    Namesakes namesakes;

    @Override
    public RecordKind kind() {
        return RecordKind.DEALS;
    }

    @Override
    public View one(Described deal, String tab) {
        return record.view(deal, tab, pages.viewer(), pages.say());
    }

    @Override
    public Form blank(String account) {
        var pipelines = choices.takingPipelines();
        return Form.empty()
                .with("pipeline", pipelines.isEmpty() ? "" : pipelines.get(0).value())
                .with("account", pages.labelOf(RecordKind.ACCOUNTS, account))
                .with("currency", Sums.house())
                .with("owner", Id.text(pages.viewer().id()));
    }

    @Override
    public List<String> byName() {
        return List.of("account", "campaign");
    }

    @Override
    public FormView form(String id, String version, Form form) {
        var sight = pages.viewer().sight();
        return new DealFormView(
                id,
                version,
                people(id, form, sight)
                        .suggesting("account", namesakes.offered(RecordKind.ACCOUNTS, form.value("account"), sight))
                        .suggesting("campaign", namesakes.offered(RecordKind.CAMPAIGNS, form.value("campaign"), sight))
                        .choosing("currency", Choices.currencies(form.value("currency")))
                        .choosing("pipeline", choices.takingPipelines())
                        .choosing("stage", choices.stages(null))
                        .choosing("product", choices.of(RecordKind.PRODUCTS))
                        .choosing("channel", choices.of(RecordKind.CHANNELS))
                        .choosing("owner", choices.owners(sight))
                        .choosing("lossReason", choices.lossReasons(form.value("lossReason"))),
                choices.customFields(RecordKind.DEALS));
    }

    /** Whom it is with: one of the account's people; of a new deal, typed by name. */
    private Form people(String id, Form form, Sight sight) {
        if (id != null) {
            return form.choosing("contact", choices.contactsOf(id, sight));
        }
        return form.suggesting(
                "contact",
                namesakes
                        .one(RecordKind.ACCOUNTS, form.value("account"), sight)
                        .map(account -> namesakes.people(account, sight))
                        .filter(people -> !people.isEmpty())
                        .orElseGet(() -> namesakes.offered(RecordKind.CONTACTS, form.value("contact"), sight)));
    }
}
