package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and no template says anything on its own. */
class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
    private static final Pattern CALL = Pattern.compile("\\bsay\\.(text|rich|count|word)\\(\\s*\"([^\"]*)\"(\\s*\\+)?");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPOKEN = Pattern.compile("\\b(aria-label|title|placeholder|alt)=\"([^\"$]*)\"");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Messages.CHINESE.keys()).isEqualTo(Messages.ENGLISH.keys());
    }

    @Test
    void both_languages_take_the_same_arguments() {
        for (String key : Messages.ENGLISH.keys()) {
            assertThat(arguments(Messages.CHINESE.pattern(key)))
                    .as(key)
                    .isEqualTo(arguments(Messages.ENGLISH.pattern(key)));
        }
    }

    @Test
    void every_sentence_in_chinese_is_in_chinese() {
        Set<String> same = Set.of("brand", "language.en", "language.zh");
        for (String key : Messages.ENGLISH.keys()) {
            String english = Messages.ENGLISH.pattern(key);
            if (LETTERS.matcher(english.replaceAll("\\{\\d}", "")).find()
                    && english.contains(" ")
                    && !same.contains(key)
                    && !key.startsWith("key.")) {
                assertThat(Messages.CHINESE.pattern(key)).as(key).isNotEqualTo(english);
            }
        }
    }

    @Test
    void every_key_that_is_used_exists() throws IOException {
        for (Path file : sources()) {
            Matcher call = CALL.matcher(Files.readString(file));
            while (call.find()) {
                String key = call.group(2);
                if (call.group(1).equals("word")) {
                    assertThat(Messages.ENGLISH.keys()).as(file.toString()).anyMatch(k -> k.startsWith(key + "."));
                } else if (call.group(3) != null) {
                    assertThat(Messages.ENGLISH.keys()).as(file + ": " + key).anyMatch(k -> k.startsWith(key));
                } else if (call.group(1).equals("count")) {
                    assertThat(Messages.ENGLISH.keys()).as(file.toString()).contains(key + ".one", key + ".other");
                } else {
                    assertThat(Messages.ENGLISH.keys()).as(file.toString()).contains(key);
                }
            }
        }
    }

    @Test
    void every_key_that_exists_is_used() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : sources()) {
            Matcher literal = LITERAL.matcher(Files.readString(file));
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        List<String> unused = new ArrayList<>();
        for (String key : Messages.ENGLISH.keys()) {
            String counted = key.replaceFirst("\\.(one|other)$", "");
            String list = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
            boolean used = literals.contains(key)
                    || literals.contains(counted)
                    || literals.contains(list + ".")
                    || literals.contains(list);
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void no_template_says_a_word_of_its_own() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(TEMPLATES)) {
            String text = Files.readString(file);
            Matcher spoken = SPOKEN.matcher(text);
            while (spoken.find()) {
                if (LETTERS.matcher(spoken.group(2)).find()) {
                    found.add(file + ": " + spoken.group());
                }
            }
            for (String line : TemplateWords.of(text)) {
                found.add(file + ": " + line);
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>(files(TEMPLATES));
        all.addAll(files(SOURCES));
        return all;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().matches(".*\\.(jte|java)")).toList();
        }
    }
}
