package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Catalogues;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.AdditiveModel.Term;
import org.likeness.crm.web.record.Sums;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Say;

/** Puts features and their values into the reader's words, for every page that names them. */
@ApplicationScoped
public class FeatureWords {
    @Inject
    Catalogues catalogues;

    /** The words of a subject for one reader, with the custom fields as they are called now. */
    public Words of(Subject subject, Say say) {
        return new Words(catalogues.of(subject), say);
    }

    /** What a fact is called that features of any subject tell; the fact itself where none does. */
    public String fact(String fact, Say say) {
        for (var subject : Subject.values()) {
            var key = catalogues.of(subject).all().stream()
                    .map(Feature::key)
                    .filter(k -> Protection.fact(k).equals(fact))
                    .findFirst();
            if (key.isPresent()) {
                return of(subject, say).label(key.get());
            }
        }
        return fact == null ? "" : fact;
    }

    /** Words for the features of one subject. */
    public static final class Words {
        private static final Pattern RANGE = Pattern.compile("(-?[0-9.]+) to < (-?[0-9.]+)");
        private static final Pattern END = Pattern.compile("([<≥]) (-?[0-9.]+)");
        private static final Pattern START = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|-?[0-9.]+");
        private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
        private static final int MUCH = 10_000;
        private static final Set<String> UNNAMED = Set.of("unknown", "other");

        private final Catalogue catalogue;
        private final Say say;

        Words(Catalogue catalogue, Say say) {
            this.catalogue = catalogue;
            this.say = say;
        }

        /** What a feature is called, or two that are crossed; its key where the field is gone. */
        public String label(String key) {
            if (key.contains(Term.CROSS)) {
                return Arrays.stream(key.split(Term.CROSS)).map(this::label).collect(Collectors.joining(Term.CROSS));
            }
            var told = say.word("field", plain(key));
            if (!told.equals(plain(key))) {
                return told;
            }
            var label = catalogue.label(key);
            return say.chinese() ? label.zh() : label.en();
        }

        /**
         * A value in words.
         *
         * @param named whether it is a value or range, neither unknown nor the rest
         */
        public String value(String key, String value, boolean named) {
            if (key.contains(Term.CROSS)) {
                return crossed(key, value, this::value);
            }
            var kind = find(key).map(Feature::kind).orElse(Kind.CATEGORY);
            if (!named) {
                return say.text(value.contains("unknown") ? "feature.unknown" : "feature.other");
            }
            if (kind == Kind.YES_NO) {
                return value.equals("yes") || value.equals("no") ? say.text(value) : value;
            }
            if (kind == Kind.DATE) {
                return value.replace(" to < ", " – ");
            }
            if (kind == Kind.BAND) {
                return value.replace('-', '–');
            }
            return kind.numeric() ? range(value, plain(key)) : say.word(plain(key), value);
        }

        /** Puts ranges and bands in their order, unknown ones last; leaves other values as they are. */
        public <T> Comparator<T> byRange(String key, Function<T, String> value) {
            var kind = find(key).map(Feature::kind).orElse(Kind.CATEGORY);
            return kind.numeric() || kind == Kind.BAND
                    ? Comparator.comparing(value, Comparator.nullsLast(Comparator.comparingDouble(Words::start)))
                    : (one, other) -> 0;
        }

        /** Where a range begins; a day without its dashes. */
        private static double start(String range) {
            var first = START.matcher(range);
            return range.startsWith("<") || !first.find()
                    ? Double.NEGATIVE_INFINITY
                    : Double.parseDouble(DAY.matcher(first.group()).replaceAll("$1$2$3"));
        }

        /** Both, as short as can be: “Channel: Referral”, “Employees 200–499”. */
        public String both(String key, String value, boolean named) {
            if (key.contains(Term.CROSS)) {
                return crossed(key, value, this::both);
            }
            var number = named
                    && !value.equals("any")
                    && find(key)
                            .filter(f -> f.kind().numeric() && f.kind() != Kind.DATE)
                            .isPresent();
            return say.text(number ? "feature.range" : "feature.is", label(key), value(key, value, named));
        }

        private static String crossed(String keys, String values, Told told) {
            var key = keys.split(Term.CROSS);
            var value = values.split(Term.CROSS);
            return value.length != key.length
                    ? values
                    : IntStream.range(0, key.length)
                            .mapToObj(i -> told.of(key[i], value[i], !UNNAMED.contains(value[i])))
                            .collect(Collectors.joining(Term.CROSS));
        }

        /** Facts of accounts may go by their own names, as where deals are told apart. */
        private Optional<Feature> find(String key) {
            return catalogue.find(key).or(() -> catalogue.find("account." + key));
        }

        private interface Told {
            String of(String key, String value, boolean named);
        }

        private String range(String value, String field) {
            if (value.equals("any")) {
                return say.text("feature.any");
            }
            Matcher range = RANGE.matcher(value);
            if (range.matches()) {
                var from = new BigDecimal(range.group(1));
                var below = new BigDecimal(range.group(2));
                // whole numbers have a last one before the next range begins
                var whole = from.stripTrailingZeros().scale() <= 0
                        && below.stripTrailingZeros().scale() <= 0
                        && below.doubleValue() < MUCH;
                var last = whole ? below.subtract(BigDecimal.ONE) : below;
                return last.compareTo(from) == 0
                        ? number(from, field)
                        : number(from, field) + "–" + number(last, field);
            }
            Matcher end = END.matcher(value);
            return end.matches() ? end.group(1) + " " + number(new BigDecimal(end.group(2)), field) : value;
        }

        private String number(BigDecimal value, String field) {
            var money = field.equals("annualRevenue");
            return value.abs().doubleValue() < MUCH && !money
                    ? say.number(value)
                    : say.moneyShort(new Amount(value, money ? Sums.house() : null));
        }

        private static String plain(String key) {
            return key.startsWith("account.") && !key.equals("account.channel") && !key.startsWith("account.custom.")
                    ? key.substring("account.".length())
                    : key;
        }
    }
}
