package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Facts;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Say;

/** What lists can be filtered by: fields with what they may be asked, and the values they offer. */
@ApplicationScoped
public class Filters {
    private static final List<RecordKind> WITH_STEPS = List.of(RecordKind.LEADS, RecordKind.DEALS, RecordKind.ACCOUNTS);

    @Inject
    Choices choices;

    /**
     * A field that is filtered by.
     *
     * @param input how its values are given: {@code ticks}, {@code text}, {@code number}, {@code percent}, {@code date}
     * @param operators what it may be asked
     * @param values what is offered
     */
    public record Filterable(String name, String label, String input, List<String> operators, List<Choice> values) {}

    /** Every field by name and label, the reader's own ones last. */
    List<Choice> fields(RecordKind kind, Say say) {
        var fields = new ArrayList<Choice>();
        var type = RecordTypes.of(kind);
        Stream.of("nextStep", "tag").filter(f -> special(kind, f)).forEach(f -> fields.add(label(f, say)));
        type.fields().all().stream().filter(f -> f.column() != null).forEach(f -> fields.add(label(f.name(), say)));
        if (type.carriesCustomFields()) {
            choices.customFields(kind).forEach(f -> fields.add(new Choice(f.name(), f.label())));
        }
        return fields;
    }

    /** How a field is filtered by; empty values where the reader types them. */
    Filterable of(RecordKind kind, String name, Sight sight, Say say) {
        if (name.equals("nextStep")) {
            return new Filterable(
                    name,
                    say.word("field", name),
                    "ticks",
                    List.of("is", "empty", "filled"),
                    Choices.words(say, "filter.step", "late"));
        }
        if (name.equals("tag")) {
            return new Filterable(
                    name, say.word("field", name), "ticks", List.of("is", "not", "empty", "filled"), tags());
        }
        return name.startsWith("custom.") ? custom(kind, name, say) : field(kind, name, sight, say);
    }

    List<Choice> tags() {
        return choices.of(RecordKind.TAGS);
    }

    private static boolean special(RecordKind kind, String name) {
        return name.equals("nextStep")
                ? WITH_STEPS.contains(kind)
                : RecordTypes.of(kind).carriesCustomFields();
    }

    private static Choice label(String name, Say say) {
        return new Choice(name, say.word("field", name));
    }

    private Filterable custom(RecordKind kind, String name, Say say) {
        return choices.customFields(kind).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .map(f -> switch (f.kind()) {
                    case "NUMBER" -> filterable(name, f.label(), "number", List.of());
                    case "DATE" -> filterable(name, f.label(), "date", List.of());
                    case "YES_NO" -> filterable(name, f.label(), "ticks", yesNo(say));
                    default -> filterable(name, f.label(), "text", List.of());
                })
                .orElse(null);
    }

    private Filterable field(RecordKind kind, String name, Sight sight, Say say) {
        var field = RecordTypes.of(kind)
                .fields()
                .named(name)
                .filter(f -> f.column() != null)
                .orElse(null);
        if (field == null) {
            return null;
        }
        var label = say.word("field", name);
        if (FieldCells.SHARES.contains(name)) {
            return filterable(name, label, "percent", List.of());
        }
        if (name.equals("grade")) {
            return filterable(
                    name, label, "ticks", Choices.words(say, "grade", StoredRecord.GRADES.toArray(String[]::new)));
        }
        return switch (field.type()) {
            case TEXT ->
                filterable(
                        name,
                        label,
                        "text",
                        field.rules().longest() > 190 ? List.of() : choices.values(kind, field.column(), sight));
            case CHOICE ->
                filterable(
                        name,
                        label,
                        "ticks",
                        Choices.words(
                                say, Facts.words(name), field.rules().choices().toArray(String[]::new)));
            case YES_NO -> filterable(name, label, "ticks", yesNo(say));
            case WHOLE, NUMBER, MONEY -> filterable(name, label, "number", List.of());
            case MOMENT, DAY -> filterable(name, label, "date", List.of());
            case REFERENCE -> reference(name, label, field.rules().refersTo(), sight, say);
        };
    }

    private Filterable reference(String name, String label, RecordKind to, Sight sight, Say say) {
        return switch (to) {
            case USERS ->
                filterable(
                        name,
                        label,
                        "ticks",
                        Stream.concat(
                                        Stream.of(new Choice(ListViews.ME, say.text("filter.me"))),
                                        choices.owners(sight).stream())
                                .toList());
            case STAGES -> filterable(name, label, "ticks", choices.stagesWithRetired(null));
            case PIPELINES -> filterable(name, label, "ticks", choices.pipelines());
            case CHANNELS, PRODUCTS, LOSS_REASONS, TEAMS -> filterable(name, label, "ticks", choices.of(to));
            default ->
                new Filterable(name, label, "text", List.of("is", "not", "empty", "filled"), choices.recent(to, sight));
        };
    }

    private static Filterable filterable(String name, String label, String input, List<Choice> values) {
        var operators =
                switch (input) {
                    case "ticks" -> List.of("is", "not", "empty", "filled");
                    case "text" -> List.of("is", "not", "contains", "empty", "filled");
                    case "date" -> List.of("last", "next", "older", "between", "empty", "filled");
                    default -> List.of("between", "is", "not", "empty", "filled");
                };
        return new Filterable(name, label, input, operators, values);
    }

    private static List<Choice> yesNo(Say say) {
        return Choices.words(say, "yesno", "true", "false");
    }

    /** The kinds of text that take one word of many. */
    static boolean known(String operator) {
        return Arrays.asList("is", "not", "contains", "between", "last", "next", "older", "empty", "filled")
                .contains(operator);
    }

    /** Whether a field type has a day. */
    static boolean dated(FieldType type) {
        return type == FieldType.MOMENT || type == FieldType.DAY;
    }
}
