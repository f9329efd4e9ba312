package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Reference;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Fact;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Say;

/** Lays out what is known of a record, in groups, unknown things included. */
@ApplicationScoped
public class Facts {
    public static final List<String> COMPANY = List.of(
            "industry",
            "subIndustry",
            "employees",
            "annualRevenue",
            "developmentStage",
            "country",
            "region",
            "city",
            "businessType",
            "purchasePattern",
            "referral",
            "needsApproval");

    private static final List<String> MONEY = List.of("annualRevenue", "amount");

    @Inject
    Choices choices;

    /** A group of built-in fields. */
    public FactGroup group(Say say, String title, RecordKind kind, Described record, List<String> fields) {
        var facts = new ArrayList<Fact>();
        for (var field : fields) {
            facts.add(new Fact(
                    say.word("field", field),
                    said(say, field, record),
                    FieldLook.changes(kind, field) ? field : null,
                    href(field, record)));
        }
        return new FactGroup(title, facts);
    }

    /** Built-in fields of the origin, then all user-defined ones. */
    public FactGroup origin(Say say, RecordKind kind, Described record, List<String> fields) {
        var group = group(say, say.text("facts.origin"), kind, record, fields);
        var facts = new ArrayList<>(group.facts());
        for (var field : choices.customFields(kind)) {
            facts.add(Fact.of(field.label(), said(say, field.name(), record), field.name()));
        }
        return new FactGroup(group.title(), facts);
    }

    /** What a record holds in a field, in the reader's words, {@code null} when unknown. */
    public static String said(Say say, String field, Described record) {
        if (field.startsWith("custom.")) {
            return worded(say, field, record.custom().get(field.substring(7)));
        }
        if (field.equals("owner") && record.values().get(field) == null) {
            return say.text("owner.pool");
        }
        return MONEY.contains(field)
                ? money(say, field, record)
                : worded(say, field, record.values().get(field));
    }

    /** A value in the reader's words, {@code null} when unknown. */
    public static String worded(Say say, String field, Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Reference reference) {
            return reference.name();
        }
        if (value instanceof Boolean yes) {
            return say.text(yes ? "yes" : "no");
        }
        if (value instanceof Instant at) {
            return say.exact(at);
        }
        if (value instanceof LocalDate day) {
            return say.date(day);
        }
        return value instanceof Number number ? say.number(number) : say.word(words(field), value.toString());
    }

    /** The list of words that says what the values of a field mean. */
    public static String words(String field) {
        return field.equals("buyingRole") ? "role.buying" : field;
    }

    private static String money(Say say, String field, Described record) {
        var amount = record.amount(field, Sums.house());
        return amount == null ? null : say.money(amount);
    }

    private static String href(String field, Described record) {
        return switch (field) {
            case "account", "parent", "convertedAccount" ->
                record.ref(field) == null
                        ? null
                        : "/accounts/" + record.ref(field).id();
            case "contact", "convertedContact" ->
                record.ref(field) == null
                        ? null
                        : "/contacts/" + record.ref(field).id();
            case "lead" ->
                record.ref(field) == null ? null : "/leads/" + record.ref(field).id();
            case "phone" -> ContactCard.tel(record.text(field));
            case "email" -> ContactCard.mailto(record.text(field));
            default -> null;
        };
    }
}
