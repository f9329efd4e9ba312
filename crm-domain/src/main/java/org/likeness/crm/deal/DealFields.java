package org.likeness.crm.deal;

import java.util.Locale;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** The fields of a deal; stage, outcome and dates change by verbs once the deal exists. */
final class DealFields {
    private DealFields() {}

    static Fields<Deal> all() {
        return CustomRecord.withOrigin(StoredRecord.<Deal>commonFields()
                .add(Fields.text("name", "name", d -> d.name, (d, v) -> d.name = v))
                .add(Fields.reference(
                        "account", "account_id", RecordKind.ACCOUNTS, d -> d.account, (d, v) -> d.account = v))
                .add(Fields.reference(
                        "contact", "contact_id", RecordKind.CONTACTS, d -> d.contact, (d, v) -> d.contact = v))
                .add(Fields.reference("lead", "lead_id", RecordKind.LEADS, d -> d.lead, null))
                .add(Fields.<Deal>reference(
                                "pipeline",
                                "pipeline_id",
                                RecordKind.PIPELINES,
                                d -> d.pipeline,
                                (d, v) -> d.pipeline = v)
                        .onlyAtCreation())
                .add(Fields.<Deal>reference("stage", "stage_id", RecordKind.STAGES, d -> d.stage, (d, v) -> d.stage = v)
                        .onlyAtCreation())
                .add(Fields.moment("stageEnteredAt", "stage_entered_at", d -> d.stageEnteredAt, null))
                .add(Fields.<Deal, Outcome>choice(
                                "outcome",
                                "outcome",
                                Outcome.class,
                                d -> d.outcome,
                                (d, v) -> d.outcome = v == null ? Outcome.OPEN : v)
                        .onlyAtCreation())
                .add(Fields.reference(
                        "product", "product_id", RecordKind.PRODUCTS, d -> d.product, (d, v) -> d.product = v))
                .add(Fields.<Deal>money("amount", "amount", d -> d.amount, (d, v) -> d.amount = v)
                        .atLeast(0))
                .add(Fields.<Deal>text(
                                "currency",
                                "currency",
                                d -> d.currency,
                                (d, v) -> d.currency = v == null ? null : v.toUpperCase(Locale.ROOT))
                        .upTo(3))
                .add(Fields.<Deal>moment("openedAt", "opened_at", d -> d.openedAt, (d, v) -> d.openedAt = v))
                .add(Fields.day(
                        "expectedCloseOn",
                        "expected_close_on",
                        d -> d.expectedCloseOn,
                        (d, v) -> d.expectedCloseOn = v))
                .add(Fields.<Deal>moment("closedAt", "closed_at", d -> d.closedAt, (d, v) -> d.closedAt = v)
                        .onlyAtCreation())
                .add(Fields.<Deal>reference(
                                "lossReason",
                                "loss_reason_id",
                                RecordKind.LOSS_REASONS,
                                d -> d.lossReason,
                                (d, v) -> d.lossReason = v)
                        .onlyAtCreation())
                .add(Fields.reference("owner", "owner_id", RecordKind.USERS, d -> d.owner, (d, v) -> d.owner = v))
                .add(Fields.reference(
                        "channel", "channel_id", RecordKind.CHANNELS, d -> d.channel, (d, v) -> d.channel = v))
                .add(Fields.reference(
                        "campaign", "campaign_id", RecordKind.CAMPAIGNS, d -> d.campaign, (d, v) -> d.campaign = v))
                .add(Fields.number("winProbability", "win_probability", d -> d.winProbability, null))
                .add(Fields.<Deal>text("grade", "grade", d -> d.grade, null).among(StoredRecord.GRADES))
                .add(Fields.number("similarity", "similarity", d -> d.similarity, null)));
    }
}
