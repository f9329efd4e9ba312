package org.likeness.crm.web.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

/** What the form of a deal offers. */
@ApplicationScoped
class DealForms {
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "GBP", "HKD", "JPY", "TWD");

    @Inject
    Choices choices;

    Form blank(String account) {
        return Form.empty().with("account", account).with("currency", Sums.HOUSE);
    }

    Form offers(Form form, Viewer viewer, Say say) {
        var sight = viewer.sight();
        return form.choosing("account", choices.recent(RecordKind.ACCOUNTS, sight))
                .choosing("campaign", choices.recent(RecordKind.CAMPAIGNS, sight))
                .choosing(
                        "currency",
                        CURRENCIES.stream().map(c -> new Choice(c, c)).toList())
                .choosing("pipeline", choices.pipelines())
                .choosing("stage", choices.stages(null))
                .choosing("product", choices.of(RecordKind.PRODUCTS))
                .choosing("channel", choices.of(RecordKind.CHANNELS))
                .choosing("owner", choices.owners(sight));
    }

    List<CustomField> customFields() {
        return choices.customFields(RecordKind.DEALS);
    }
}
