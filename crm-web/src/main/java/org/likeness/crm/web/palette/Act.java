package org.likeness.crm.web.palette;

import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.web.palette.SearchView.Hit;
import org.likeness.crm.web.ui.Messages;
import org.likeness.crm.web.ui.Say;

/**
 * Something that may be done from anywhere, or to the record that a page shows.
 *
 * @param key of what it is called
 * @param alsoKey of the other names it goes by, separated by commas
 * @param href where it is done
 * @param presses what is pressed on the page instead, as a CSS selector, where the page shows it; or null
 */
record Act(String key, String alsoKey, String href, String presses) {
    private static final List<Messages> LANGUAGES = List.of(Messages.ENGLISH, Messages.CHINESE);

    /** Whether the words mean it: each begins a word of one of its names in either language, or is one spelt nearly so. */
    boolean answers(String words) {
        var plain = Spelling.plain(words);
        return plain.isEmpty() || plain.length() > 1 && names().anyMatch(name -> begins(name, plain));
    }

    private Stream<String> names() {
        return LANGUAGES.stream()
                .flatMap(m -> Stream.concat(
                        Stream.of(m.get(key)), Stream.of(m.get(alsoKey).split("[,，]"))))
                .map(Spelling::plain);
    }

    private static boolean begins(String name, String words) {
        var parts = name.split(" ");
        return Stream.of(words.split(" ")).allMatch(word -> Stream.of(parts)
                        .anyMatch(part -> part.startsWith(word) || nearly(part, word)))
                || chinese(words) && inOrder(words, name);
    }

    private static boolean chinese(String words) {
        return words.length() > 1 && words.codePoints().allMatch(Character::isIdeographic);
    }

    /** Whether the signs stand in the name in this order, perhaps with others between: 新线索 in 新建线索. */
    private static boolean inOrder(String words, String name) {
        int at = 0;
        for (int i = 0; i < words.length(); i++) {
            at = name.indexOf(words.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether one letter is wrong, missing or too many, or two have changed places. */
    private static boolean nearly(String part, String word) {
        return word.length() > 3
                && (Math.abs(part.length() - word.length()) < 2 && Spelling.distance(word, part) < 2
                        || swapped(part, word));
    }

    private static boolean swapped(String part, String word) {
        for (int i = 1; i < word.length() && part.length() == word.length(); i++) {
            var other = new StringBuilder(word);
            other.setCharAt(i, word.charAt(i - 1));
            other.setCharAt(i - 1, word.charAt(i));
            if (part.contentEquals(other)) {
                return true;
            }
        }
        return false;
    }

    Hit hit(Say say) {
        return new Hit(say.text(key), "", href, presses);
    }
}
