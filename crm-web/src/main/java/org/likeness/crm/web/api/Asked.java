package org.likeness.crm.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.ListQuestion;
import org.likeness.crm.user.Sight;

/** The query parameters of a call, read as what they should be. */
public final class Asked {

    private static final List<String> OF_LISTS = List.of("limit", "cursor", "sort", "count");
    private static final int LIMIT = 50;

    private final MultivaluedMap<String, String> parameters;

    public Asked(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
        parameters.forEach((name, values) -> {
            if (!Texts.storable(name) || !values.stream().allMatch(Texts::storable)) {
                throw new InvalidInput(Texts.storable(name) ? name : "A parameter", "holds a NUL or half a character");
            }
        });
    }

    /** @throws InvalidInput if other parameters were given */
    public Asked only(String... names) {
        var known = Arrays.asList(names);
        var errors = new ArrayList<FieldError>();
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError(
                        name,
                        "is not a parameter of this call"
                                + (known.isEmpty() ? "" : "; there are " + String.join(", ", known)))));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return this;
    }

    /** @throws InvalidInput if others were given than those of a page ({@link Listed}) and these */
    public Asked onlyPages(String... names) {
        return only(
                Stream.concat(Listed.PARAMETERS.stream(), Arrays.stream(names)).toArray(String[]::new));
    }

    /**
     * The parameter's text, or {@code null} when it is missing or empty.
     *
     * @throws InvalidInput if it was given several times with different texts
     */
    public String text(String name) {
        var given = parameters.getOrDefault(name, List.of());
        if (given.stream().distinct().count() > 1) {
            throw new InvalidInput(name, "is given more than once; which is meant cannot be told");
        }
        var value = given.isEmpty() ? null : given.get(0);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    /** A date, or {@code null}. */
    public LocalDate day(String name) {
        try {
            return text(name) == null ? null : FieldInput.day(text(name));
        } catch (Unfit e) {
            throw new InvalidInput(name, e.getMessage());
        }
    }

    /** A finite number of at least {@code least}, or {@code null}. */
    public Double number(String name, double least) {
        if (text(name) == null) {
            return null;
        }
        try {
            var number = FieldInput.number(text(name));
            if (number < least) {
                throw new Unfit("must not be below "
                        + (least == Math.rint(least) ? String.valueOf((long) least) : String.valueOf(least)));
            }
            return number;
        } catch (Unfit e) {
            throw new InvalidInput(name, e.getMessage());
        }
    }

    public boolean yes(String name) {
        try {
            return text(name) != null && FieldInput.yesNo(text(name));
        } catch (Unfit e) {
            throw new InvalidInput(name, e.getMessage());
        }
    }

    /** One word of an enum, or {@code otherwise}. */
    public <C extends Enum<C>> C choice(String name, Class<C> choices, C otherwise) {
        var word = text(name);
        if (word == null) {
            return otherwise;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(c -> c.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        name,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(choices.getEnumConstants())
                                                .map(Enum::name)
                                                .toList())));
    }

    /** How many to list: 1 to 500, 50 where nothing was said. */
    public int limit() {
        var text = text("limit");
        try {
            var limit = parameters.containsKey("limit") ? Integer.parseInt(String.valueOf(text)) : LIMIT;
            if (limit >= 1 && limit <= 500) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidInput("limit", "must be a whole number from 1 to 500");
    }

    /** The list these parameters ask for; what is no parameter of lists is a filter. */
    ListQuestion question(RecordKind kind, Sight sight) {
        Map<String, List<String>> filters = new HashMap<>(parameters);
        filters.keySet().removeAll(OF_LISTS);
        return new ListQuestion(
                kind, filters, text("sort", "-createdAt"), text("cursor"), limit(), yes("count"), sight);
    }
}
