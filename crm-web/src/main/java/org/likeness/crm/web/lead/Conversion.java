package org.likeness.crm.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.ByName;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.Namesakes;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.record.TypedNumbers;
import org.likeness.crm.web.ui.Form;

/** Asks what a lead is to become, and makes it so. */
@RequestScoped
class Conversion {
    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    ByName named;

    @Inject
    TypedNumbers numbers;

    @Inject
    Choices choices;

    @Inject
    Namesakes namesakes;

    /** The deal as it would be; an account of the lead's name that is there already is proposed. */
    ConvertView blank(String lead) {
        var called = called(lead);
        var sight = pages.viewer().sight();
        var pipelines = choices.takingPipelines();
        var there = choices.named(RecordKind.ACCOUNTS, called, sight);
        return view(
                lead,
                Form.empty()
                        .with("account", there ? called : "")
                        .with("name", called)
                        .with("currency", Sums.house())
                        .with(
                                "pipeline",
                                pipelines.isEmpty() ? "" : pipelines.get(0).value()));
    }

    ConvertView view(String lead, Form form) {
        return new ConvertView(
                lead,
                called(lead),
                form.suggesting(
                                "account",
                                namesakes.offered(
                                        RecordKind.ACCOUNTS,
                                        form.value("account"),
                                        pages.viewer().sight()))
                        .choosing("currency", Choices.currencies(form.value("currency")))
                        .choosing("pipeline", choices.takingPipelines())
                        .choosing("stage", choices.stages(null)));
    }

    /** Answers the id of the deal. */
    String convert(String lead, MultivaluedMap<String, String> typed) {
        var sight = pages.viewer().sight();
        var deal = named.resolved(RecordKind.DEALS, numbers.plain(RecordKind.DEALS, Forms.sent(typed)), sight);
        deal.values().removeIf(Objects::isNull);
        var account = (String) deal.remove("account");
        return desk.convert(lead, account, deal, pages.viewer());
    }

    String called(String lead) {
        return Names.of(pages.record(RecordKind.LEADS, lead));
    }
}
