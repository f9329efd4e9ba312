package org.likeness.crm.web.lead;

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

/** The leads' pages: one lead, its form. */
@RequestScoped
class LeadPages implements KindPages {
    @Inject
    PageSupport pages;

    @Inject
    LeadRecord record;

    @Inject
    Choices choices;

    @Inject
    Namesakes namesakes;

    @Override
    public RecordKind kind() {
        return RecordKind.LEADS;
    }

    @Override
    public View one(Described lead, String tab) {
        return record.view(lead, tab, pages.viewer(), pages.say());
    }

    @Override
    public List<String> byName() {
        return List.of("campaign");
    }

    @Override
    public Form blank(String account) {
        return Form.empty().with("owner", Id.text(pages.viewer().id()));
    }

    @Override
    public FormView form(String id, String version, Form form) {
        var sight = pages.viewer().sight();
        var yesNo = Choices.words(pages.say(), "yesno", "true", "false");
        return new LeadFormView(
                id,
                version,
                form.choosing("channel", choices.of(RecordKind.CHANNELS))
                        .suggesting("campaign", namesakes.offered(RecordKind.CAMPAIGNS, form.value("campaign"), sight))
                        .choosing("owner", choices.owners(sight))
                        .choosing("lossReason", choices.lossReasons(form.value("lossReason")))
                        .choosing("industry", choices.values(RecordKind.LEADS, "industry", sight))
                        .choosing("purchasePattern", choices.values(RecordKind.LEADS, "purchase_pattern", sight))
                        .choosing("referral", yesNo)
                        .choosing("needsApproval", yesNo),
                choices.customFields(RecordKind.LEADS));
    }
}
