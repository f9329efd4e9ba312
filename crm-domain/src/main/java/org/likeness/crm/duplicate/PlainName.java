package org.likeness.crm.duplicate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared, in Latin letters or Han: lower case, no accents, wide letters narrow, no signs, no legal form, no title.
 *
 * @param words its words in order; none for an empty name
 */
record PlainName(List<String> words) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern WITHIN = Pattern.compile("[.'’`´]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Set<String> JOINING = Set.of("and", "und", "et", "the");
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "mr", "mrs", "ms", "miss", "sir", "herr", "frau", "dipl", "ing", "phd", "mba");

    static PlainName ofCompany(String name) {
        var words = split(name);
        if (words.size() > 1) {
            words.removeIf(JOINING::contains);
        }
        LegalForms.takeOff(words);
        return new PlainName(List.copyOf(words));
    }

    static PlainName ofPerson(String name) {
        var words = split(name);
        if (words.size() > 1) {
            words.removeIf(TITLES::contains);
        }
        words.replaceAll(w -> HAN.matcher(w).find() ? w.replaceFirst("(?<=.)(先生|女士|小姐)$", "") : w);
        return new PlainName(List.copyOf(words));
    }

    private static List<String> split(String name) {
        if (name == null) {
            return new ArrayList<>();
        }
        var letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
        var words = BETWEEN.split(WITHIN.matcher(letters).replaceAll(""));
        return new ArrayList<>(Arrays.stream(words).filter(w -> !w.isEmpty()).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All letters in order, without blanks. */
    String joined() {
        return String.join("", words);
    }

    /** All letters, the words in the order of the alphabet: {@code Brandt, Jonas} is {@code Jonas Brandt}. */
    String sorted() {
        return joined(words.stream().sorted().toList());
    }

    /** The sorted letters with one word left out, for each of its words. */
    List<String> leavingOneOut() {
        var sorted = words.stream().sorted().toList();
        var left = new ArrayList<String>();
        for (int i = 0; i < sorted.size() && sorted.size() > 1; i++) {
            var rest = new ArrayList<>(sorted);
            rest.remove(i);
            left.add(joined(rest));
        }
        return left;
    }

    boolean inHan() {
        return HAN.matcher(joined()).find();
    }

    /** The numbers in it: two names that differ in these mean different things. */
    List<String> numbers() {
        return DIGITS.matcher(String.join(" ", words))
                .results()
                .map(m -> m.group().replaceFirst("^0+(?=.)", ""))
                .sorted()
                .toList();
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }
}
