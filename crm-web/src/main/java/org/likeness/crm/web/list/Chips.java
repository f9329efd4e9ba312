package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.Reference;
import org.likeness.crm.record.References;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Say;

/** Tells the filters of a list in the reader's words, one chip for each field and way of comparing. */
@ApplicationScoped
@InTransaction
class Chips {
    private static final List<String> OPERATORS = List.of("not", "contains", "min", "max", "last", "next", "older");
    private static final String NONE = "none";

    @Inject
    References references;

    @Inject
    Choices choices;

    @Inject
    Asking asking;

    List<Chip> of(RecordKind kind, ListAddress at, Say say) {
        var chips = new ArrayList<Chip>();
        var said = new LinkedHashSet<String>();
        for (var entry : at.filters().entrySet()) {
            var operator = operator(entry.getKey());
            var field = operator.isEmpty()
                    ? entry.getKey()
                    : entry.getKey().substring(0, entry.getKey().length() - operator.length() - 1);
            var way = operator.equals("min") || operator.equals("max") ? "between" : operator;
            if (said.add(field + " " + way)) {
                chips.add(chip(kind, at.start(), field, way, say));
            }
        }
        return chips;
    }

    private static String operator(String filter) {
        return OPERATORS.stream()
                .filter(o -> filter.endsWith("." + o))
                .findFirst()
                .orElse("");
    }

    private Chip chip(RecordKind kind, Address at, String field, String way, Say say) {
        var label = label(kind, field, say);
        if (way.equals("between")) {
            var from = at.value(field + ".min");
            var until = at.value(field + ".max");
            var words = from.isEmpty()
                    ? say.text("filter.most", word(kind, field, until, say))
                    : until.isEmpty()
                            ? say.text("filter.least", word(kind, field, from, say))
                            : say.text("filter.between", word(kind, field, from, say), word(kind, field, until, say));
            return new Chip(
                    label,
                    words,
                    at.without(field + ".min").without(field + ".max").href());
        }
        var name = way.isEmpty() ? field : field + "." + way;
        var values = at.query().get(name);
        var removed = at.without(name).href();
        if (List.of("last", "next", "older").contains(way)) {
            return new Chip(label, days(way, values.get(0), say), removed);
        }
        if (values.equals(List.of(NONE))) {
            return new Chip(label, say.text(way.equals("not") ? "filter.filled" : "filter.empty"), removed);
        }
        var words = values.stream()
                .map(v -> v.equals(NONE) ? say.text("filter.none") : word(kind, field, v, say))
                .collect(Collectors.joining(say.text("filter.or")));
        return new Chip(
                label,
                switch (way) {
                    case "not" -> say.text("filter.not", words);
                    case "contains" -> say.text("filter.contains", words);
                    default -> say.text("filter.is", words);
                },
                removed);
    }

    private static String days(String way, String days, Say say) {
        var key =
                switch (way) {
                    case "last" -> "filter.last";
                    case "next" -> "filter.next";
                    default -> "filter.older";
                };
        return say.text(key, days);
    }

    private String label(RecordKind kind, String field, Say say) {
        if (field.equals("q")) {
            return say.text("filter.words");
        }
        if (field.startsWith("custom.")) {
            return choices.allCustomFields(kind).stream()
                    .filter(f -> f.name().equals(field))
                    .map(f -> f.label())
                    .findFirst()
                    .orElse(field.substring(7));
        }
        return say.word("field", field);
    }

    private String word(RecordKind kind, String field, String value, Say say) {
        if (value.equals(ListViews.ME)) {
            return say.text("filter.me");
        }
        if (FieldCells.SHARES.contains(field)) {
            return value.matches("[0-9.]{1,20}") ? say.percent(Double.valueOf(value)) : value;
        }
        if (field.equals("tag")) {
            return named(RecordKind.TAGS, value);
        }
        if (field.equals("nextStep")) {
            return say.word("filter.step", value);
        }
        var known = RecordTypes.of(kind).fields().named(field);
        if (known.isEmpty()) {
            return say.word("yesno", value);
        }
        return switch (known.get().type()) {
            case REFERENCE -> named(known.get().rules().refersTo(), value);
            case YES_NO -> say.word("yesno", value);
            case CHOICE -> say.word(Facts.words(field), value);
            default -> value;
        };
    }

    private String named(RecordKind kind, String value) {
        var id = Id.parse(value);
        var sight = asking.viewer().orElseThrow().sight();
        return Optional.ofNullable(id)
                .map(i -> references.named(kind, List.of(i), sight).get(i))
                .map(Reference::name)
                .orElse(value);
    }

    /** Whether a field refers to other records. */
    static boolean refers(RecordKind kind, String field) {
        return RecordTypes.of(kind)
                .fields()
                .named(field)
                .filter(f -> f.type() == FieldType.REFERENCE)
                .isPresent();
    }
}
