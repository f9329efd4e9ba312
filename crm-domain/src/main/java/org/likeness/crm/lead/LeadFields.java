package org.likeness.crm.lead;

import org.likeness.crm.account.Firmographics;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** The fields of a lead. */
final class LeadFields {
    private LeadFields() {}

    static Fields<Lead> all() {
        var fields = StoredRecord.<Lead>commonFields()
                .add(Fields.text("name", "name", l -> l.name, (l, v) -> l.name = v))
                .add(Fields.text("contactName", "contact_name", l -> l.contactName, (l, v) -> l.contactName = v))
                .add(Fields.text("title", "title", l -> l.title, (l, v) -> l.title = v))
                .add(Fields.text(
                        "decisionFunction",
                        "decision_function",
                        l -> l.decisionFunction,
                        (l, v) -> l.decisionFunction = v))
                .add(Fields.text(
                        "decisionLevel", "decision_level", l -> l.decisionLevel, (l, v) -> l.decisionLevel = v));
        Firmographics.describe(fields, Lead::firmographics)
                .add(Fields.reference(
                        "channel", "channel_id", RecordKind.CHANNELS, l -> l.channel, (l, v) -> l.channel = v))
                .add(Fields.reference(
                        "campaign", "campaign_id", RecordKind.CAMPAIGNS, l -> l.campaign, (l, v) -> l.campaign = v))
                .add(Fields.reference("owner", "owner_id", RecordKind.USERS, l -> l.owner, (l, v) -> l.owner = v))
                .add(Fields.<Lead>text("phone", "phone", l -> l.phone, (l, v) -> l.phone = v)
                        .upTo(60))
                .add(Fields.text("email", "email", l -> l.email, (l, v) -> l.email = v))
                .add(Fields.text("domain", "domain", l -> l.domain, (l, v) -> l.domain = v))
                .add(Fields.<Lead, Outcome>choice(
                        "outcome",
                        "outcome",
                        Outcome.class,
                        l -> l.outcome,
                        (l, v) -> l.outcome = v == null ? Outcome.OPEN : v))
                .add(Fields.moment("closedAt", "closed_at", l -> l.closedAt, (l, v) -> l.closedAt = v))
                .add(Fields.reference(
                        "lossReason",
                        "loss_reason_id",
                        RecordKind.LOSS_REASONS,
                        l -> l.lossReason,
                        (l, v) -> l.lossReason = v))
                .add(Fields.moment("convertedAt", "converted_at", l -> l.convertedAt, null))
                .add(Fields.reference(
                        "convertedAccount", "converted_account_id", RecordKind.ACCOUNTS, l -> l.convertedAccount, null))
                .add(Fields.reference(
                        "convertedContact", "converted_contact_id", RecordKind.CONTACTS, l -> l.convertedContact, null))
                .add(Fields.reference(
                        "convertedDeal", "converted_deal_id", RecordKind.DEALS, l -> l.convertedDeal, null))
                .add(Fields.number("winProbability", "win_probability", l -> l.winProbability, null))
                .add(Fields.<Lead>text("grade", "grade", l -> l.grade, null).among(StoredRecord.GRADES))
                .add(Fields.number("similarity", "similarity", l -> l.similarity, null));
        return CustomRecord.withOrigin(fields);
    }
}
