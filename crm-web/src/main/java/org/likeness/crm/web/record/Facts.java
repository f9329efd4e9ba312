package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Reference;
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

    @Inject
    Choices choices;

    /** A group of built-in fields. */
    public FactGroup group(Say say, String title, Described record, List<String> fields) {
        var facts = new ArrayList<Fact>();
        for (var field : fields) {
            facts.add(new Fact(
                    say.word("field", field),
                    field.equals("annualRevenue")
                            ? revenue(say, record)
                            : worded(say, field, record.values().get(field)),
                    field,
                    href(field, record)));
        }
        return new FactGroup(title, facts);
    }

    /** Built-in fields of the origin, then all user-defined ones. */
    public FactGroup origin(Say say, RecordKind kind, Described record, List<String> fields) {
        var group = group(say, say.text("facts.origin"), record, fields);
        var facts = new ArrayList<>(group.facts());
        for (var field : choices.customFields(kind)) {
            var value = record.custom().get(field.key());
            facts.add(Fact.of(field.label(), worded(say, field.key(), value), field.name()));
        }
        return new FactGroup(group.title(), facts);
    }

    public static int known(List<FactGroup> groups) {
        return (int) groups.stream()
                .flatMap(g -> g.facts().stream())
                .filter(f -> f.value() != null)
                .count();
    }

    public static int asked(List<FactGroup> groups) {
        return groups.stream().mapToInt(g -> g.facts().size()).sum();
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
        return value instanceof Number number ? say.number(number) : say.word(words(field), value.toString());
    }

    /** The list of words that says what the values of a field mean. */
    public static String words(String field) {
        return field.equals("buyingRole") ? "role.buying" : field;
    }

    private static String revenue(Say say, Described record) {
        var revenue = record.amount("annualRevenue", Sums.HOUSE);
        return revenue == null ? null : say.money(revenue);
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
            default -> null;
        };
    }
}
