package org.likeness.crm.record;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.likeness.crm.account.Account;
import org.likeness.crm.account.Industry;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.channel.Campaign;
import org.likeness.crm.channel.Channel;
import org.likeness.crm.contact.Contact;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.LossReason;
import org.likeness.crm.event.BehaviourEvent;
import org.likeness.crm.followup.FollowUp;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.AssignmentRule;
import org.likeness.crm.ownership.PoolRules;
import org.likeness.crm.pipeline.Pipeline;
import org.likeness.crm.pipeline.Stage;
import org.likeness.crm.product.Product;
import org.likeness.crm.purchase.Purchase;
import org.likeness.crm.record.RecordType.Sightline;
import org.likeness.crm.record.RecordType.Writers;
import org.likeness.crm.tag.Tag;
import org.likeness.crm.user.Team;
import org.likeness.crm.user.User;

/** The register of all kinds of record. */
public final class RecordTypes {
    private static final Map<RecordKind, RecordType<?>> ALL = new EnumMap<>(RecordKind.class);

    static {
        add(RecordKind.ACCOUNTS, Account.class, Account.FIELDS, Account::new, Sightlines.OWNED, Writers.ALL);
        add(RecordKind.CONTACTS, Contact.class, Contact.FIELDS, Contact::new, Sightlines.OF_ACCOUNT, Writers.ALL);
        add(RecordKind.LEADS, Lead.class, Lead.FIELDS, Lead::new, Sightlines.OWNED, Writers.ALL);
        add(RecordKind.DEALS, Deal.class, Deal.FIELDS, Deal::new, Sightlines.OWNED, Writers.ALL);
        add(RecordKind.FOLLOW_UPS, FollowUp.class, FollowUp.FIELDS, FollowUp::new, Sightlines.WITH, Writers.ALL);
        add(RecordKind.NEXT_STEPS, NextStep.class, NextStep.FIELDS, NextStep::new, Sightlines.WITH, Writers.ALL);
        add(RecordKind.PURCHASES, Purchase.class, Purchase.FIELDS, Purchase::new, Sightlines.BY_ACCOUNT, Writers.ALL);
        add(
                RecordKind.EVENTS,
                BehaviourEvent.class,
                BehaviourEvent.FIELDS,
                BehaviourEvent::new,
                Sightlines.BY_ACCOUNT_OR_LEAD,
                Writers.ALL);
        shared(RecordKind.PRODUCTS, Product.class, Product.FIELDS, Product::new);
        shared(RecordKind.PIPELINES, Pipeline.class, Pipeline.FIELDS, Pipeline::new);
        shared(RecordKind.STAGES, Stage.class, Stage.FIELDS, Stage::new);
        shared(RecordKind.LOSS_REASONS, LossReason.class, LossReason.FIELDS, LossReason::new);
        shared(RecordKind.INDUSTRIES, Industry.class, Industry.FIELDS, Industry::new);
        shared(RecordKind.CHANNELS, Channel.class, Channel.FIELDS, Channel::new);
        shared(RecordKind.CAMPAIGNS, Campaign.class, Campaign.FIELDS, Campaign::new);
        shared(RecordKind.TAGS, Tag.class, Tag.FIELDS, Tag::new);
        shared(RecordKind.CUSTOM_FIELDS, CustomField.class, CustomField.FIELDS, CustomField::new);
        shared(RecordKind.FORMS, CaptureForm.class, CaptureForm.FIELDS, CaptureForm::new);
        shared(RecordKind.ASSIGNMENT_RULES, AssignmentRule.class, AssignmentRule.FIELDS, AssignmentRule::new);
        shared(RecordKind.POOL_RULES, PoolRules.class, PoolRules.FIELDS, PoolRules::new);
        add(RecordKind.USERS, User.class, User.FIELDS, User::new, Sightlines.SHARED, Writers.ADMINS);
        add(RecordKind.TEAMS, Team.class, Team.FIELDS, Team::new, Sightlines.SHARED, Writers.ADMINS);
    }

    private RecordTypes() {}

    /** Everything known of a kind. Stage visits are no records of their own and have none. */
    public static RecordType<?> of(RecordKind kind) {
        var type = ALL.get(kind);
        if (type == null) {
            throw new IllegalArgumentException(kind + " are no records of their own");
        }
        return type;
    }

    /** Whether everybody sees all records of a kind. */
    static boolean seenByAll(RecordKind kind) {
        return of(kind).sightline() == Sightlines.SHARED;
    }

    public static Collection<RecordType<?>> all() {
        return ALL.values();
    }

    private static <E extends StoredRecord> void shared(
            RecordKind kind, Class<E> entity, Fields<E> fields, Function<Instant, E> make) {
        add(kind, entity, fields, make, Sightlines.SHARED, Writers.SHAPERS);
    }

    private static <E extends StoredRecord> void add(
            RecordKind kind,
            Class<E> entity,
            Fields<E> fields,
            Function<Instant, E> make,
            Sightline sightline,
            Writers writers) {
        ALL.put(kind, new RecordType<>(kind, entity, fields, make, sightline, writers));
    }
}
