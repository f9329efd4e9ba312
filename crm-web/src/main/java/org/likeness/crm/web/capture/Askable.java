package org.likeness.crm.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.ui.Say;

/** What a form may ask for: facts about the person and the company, user-defined fields, and a message. */
@ApplicationScoped
class Askable {
    private static final List<String> OWN = List.of(
            "name",
            "contactName",
            "email",
            "phone",
            "title",
            "domain",
            "industry",
            "subIndustry",
            "employees",
            "annualRevenue",
            "country",
            "region",
            "city",
            "businessType",
            "purchasePattern",
            "decisionFunction",
            "decisionLevel");

    private static final Set<String> TELLING = Set.of("name", "contactName", "email", "phone");
    private static final int LONGEST_LABEL = 190;

    @Inject
    Choices choices;

    /**
     * One thing to ask for.
     *
     * @param words what it is called here
     * @param offered what visitors read, unless somebody finds better words
     */
    record Thing(String name, String words, String offered) {}

    /** Everything, in the order in which it is offered; visitors may speak another language than whoever designs the form. */
    List<Thing> all(Say say, Say visitors) {
        var things = new LinkedHashMap<String, Thing>();
        OWN.forEach(name -> things.put(name, new Thing(name, own(say, name), offered(visitors, name))));
        choices.customFields(RecordKind.LEADS)
                .forEach(f -> things.put(f.name(), new Thing(f.name(), f.label(), f.label())));
        things.put(
                FormField.MESSAGE,
                new Thing(FormField.MESSAGE, say.text("capture.message"), visitors.text("capture.message")));
        return List.copyOf(things.values());
    }

    private static String own(Say say, String name) {
        return say.text(name.equals("name") ? "field.company" : "field." + name);
    }

    private static String offered(Say visitors, String name) {
        return name.equals("contactName") ? visitors.text("capture.default.name") : own(visitors, name);
    }

    /** By name, the input that takes it. */
    Map<String, String> inputs() {
        var inputs = new LinkedHashMap<String, String>();
        OWN.forEach(name -> inputs.put(name, input(name)));
        choices.allCustomFields(RecordKind.LEADS).forEach(f -> inputs.put(f.name(), f.input()));
        inputs.put(FormField.MESSAGE, "textarea");
        return inputs;
    }

    /** @throws InvalidInput if the questions cannot be asked, or say of nobody who it is */
    List<FormField> checked(List<FormField> asked) {
        var known = inputs().keySet();
        var seen = new HashSet<String>();
        for (var one : asked) {
            if (one.name() == null || !known.contains(one.name())) {
                throw new InvalidInput("fields", "is no field that a form can ask for");
            }
            if (!seen.add(one.name())) {
                throw new InvalidInput("fields", "is asked for twice");
            }
            if (one.label() == null || one.label().isBlank() || one.label().length() > LONGEST_LABEL) {
                throw new InvalidInput("fields", "must have at most " + LONGEST_LABEL + " characters");
            }
        }
        if (asked.stream().noneMatch(one -> one.required() && TELLING.contains(one.name()))) {
            throw new InvalidInput(
                    "fields", "must ask for a name, an e-mail address or a phone number that is required");
        }
        return asked;
    }

    private static String input(String name) {
        return switch (name) {
            case "email" -> "email";
            case "phone" -> "tel";
            default ->
                Lead.FIELDS.named(name).filter(f -> f.type() == FieldType.TEXT).isPresent() ? "text" : "number";
        };
    }
}
