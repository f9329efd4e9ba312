package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.References;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Link;
import org.likeness.crm.web.ui.Say;

/** Puts values as the trail of changes keeps them, all of them text, into the reader's words. */
@ApplicationScoped
public class KeptValues {
    /** The kinds whose records have pages of their own. */
    public static final Set<RecordKind> PAGES =
            Set.of(RecordKind.ACCOUNTS, RecordKind.CONTACTS, RecordKind.DEALS, RecordKind.LEADS);

    private static final String ID = "-?\\d{1,19}";

    @Inject
    References references;

    @Inject
    Choices choices;

    @Inject
    Asking asking;

    /** What a field is called; the key of one that is gone. */
    public String label(RecordKind kind, String field, Say say) {
        return field.startsWith("custom.")
                ? custom(kind, field).map(CustomField::label).orElse(field.substring(7))
                : say.word("field", field);
    }

    /** A value of a field of a kind of record, as it is kept; null for none. */
    public record Kept(RecordKind kind, String field, String text) {}

    /** Finds the names that values mean at one go for each kind; each is then at hand when it is put into words. */
    public void readAhead(Stream<Kept> values) {
        var meant = new EnumMap<RecordKind, Set<Long>>(RecordKind.class);
        values.forEach(value -> referred(value).ifPresent(to -> meant.computeIfAbsent(to, none -> new HashSet<>())
                .add(Long.valueOf(value.text()))));
        meant.forEach(references::named);
    }

    private static Optional<RecordKind> referred(Kept value) {
        return value.text() == null || !value.text().matches(ID)
                ? Optional.empty()
                : RecordTypes.of(value.kind())
                        .fields()
                        .named(value.field())
                        .filter(f -> f.type() == FieldType.REFERENCE)
                        .map(f -> f.rules().refersTo());
    }

    /** A value: a name where another record in sight is meant, which opens it where it has a page. */
    public Link words(RecordKind kind, String field, String kept, Say say) {
        if ("true".equals(kept) || "false".equals(kept)) {
            return Link.of(say.word("yesno", kept));
        }
        var referred = referred(new Kept(kind, field, kept));
        if (referred.isPresent()) {
            return named(referred.get(), Long.parseLong(kept));
        }
        var type = RecordTypes.of(kind).fields().named(field).map(f -> f.type()).orElse(null);
        var number = type == null
                ? custom(kind, field).filter(f -> f.kind().equals("NUMBER")).isPresent()
                : Set.of(FieldType.WHOLE, FieldType.NUMBER, FieldType.MONEY).contains(type);
        if (number) {
            return Link.of(number(kept, say));
        }
        return Link.of(
                type == FieldType.MOMENT
                        ? moment(kept, say)
                        : type == FieldType.DAY ? day(kept, say) : say.word(Facts.words(field), kept));
    }

    private Optional<CustomField> custom(RecordKind kind, String field) {
        return !RecordTypes.of(kind).carriesCustomFields()
                ? Optional.empty()
                : choices.allCustomFields(kind).stream()
                        .filter(f -> f.name().equals(field))
                        .findFirst();
    }

    private Link named(RecordKind to, long id) {
        var sight = asking.viewer().orElseThrow().sight();
        return references.named(to, List.of(id), sight).values().stream()
                .findFirst()
                .map(r -> new Link(r.name(), PAGES.contains(to) ? "/" + to.path() + "/" + r.id() : null))
                .orElse(Link.of("…"));
    }

    private static String number(String kept, Say say) {
        try {
            return say.number(new BigDecimal(kept));
        } catch (NumberFormatException other) {
            return kept;
        }
    }

    private static String day(String kept, Say say) {
        try {
            return say.date(LocalDate.parse(kept));
        } catch (DateTimeParseException other) {
            return kept;
        }
    }

    private static String moment(String kept, Say say) {
        try {
            return say.exact(Instant.parse(kept));
        } catch (DateTimeParseException other) {
            return kept;
        }
    }
}
