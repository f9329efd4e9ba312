package org.likeness.crm.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells by its values what a column holds, whatever it is called: mail addresses, telephone numbers, names of countries. */
final class Looks {
    private static final Set<String> COUNTRIES = new HashSet<>();

    static {
        for (var country : Locale.getISOCountries()) {
            for (var language : List.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN)) {
                COUNTRIES.add(Synonyms.plain(new Locale("", country).getDisplayCountry(language)));
            }
        }
        COUNTRIES.addAll(Set.of("usa", "uk", "中国大陆", "台湾", "香港"));
    }

    private static final Map<String, Predicate<String>> BY_TARGET = Map.of(
            "email", text -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
            "phone", Looks::phone,
            "country", text -> COUNTRIES.contains(Synonyms.plain(text)));

    private Looks() {}

    /** The target that every value looks like. */
    static Optional<String> like(List<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : BY_TARGET.entrySet().stream()
                        .filter(look -> values.stream().allMatch(look.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** With a plus in front, or so long and begun so that it is no date and no plain number. */
    private static boolean phone(String text) {
        var digits = text.replaceAll("\\D", "").length();
        return digits <= 15
                && (text.matches("\\+[\\d ()/.-]+") && digits >= 7
                        || text.matches("[(0][\\d ()/.-]+") && digits >= 9
                        || text.matches("1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}"));
    }
}
