package org.likeness.crm.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The language that a house keeps its book in: how it calls its stages, channels, industries and so on. Stories are told in
 * English, but for notes about Chinese customers; names of people, companies and places stay as they are.
 */
public final class Vocabulary {
    public static final Vocabulary ENGLISH = new Vocabulary(new Properties());

    private static final String CHINESE = "words_zh.properties";

    private final Properties words;

    private Vocabulary(Properties words) {
        this.words = words;
    }

    /**
     * The words of a language.
     *
     * @param language {@code en} or {@code zh}
     * @throws DemoRefused for any other
     */
    public static Vocabulary of(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "zh" -> new Vocabulary(read(CHINESE));
            default -> throw new DemoRefused("A demo book is written in en or zh, not in \"" + language + "\".");
        };
    }

    private static Properties read(String name) {
        var words = new Properties();
        try (var text = new InputStreamReader(Vocabulary.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(text);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The house's word; {@code null} stays {@code null}, and so does what needs no word. */
    String say(String english) {
        return english == null ? null : words.getProperty(english, english);
    }

    /** A title made of a level and a function: “Director, Quality”, 质量总监. */
    String title(String level, String function) {
        if (level == null || function == null) {
            return null;
        }
        return words.isEmpty() ? level + ", " + function : say(function) + say(level);
    }

    /** Facts with the house's words for those that are words. */
    Map<String, Object> facts(Map<String, Object> facts) {
        var said = new LinkedHashMap<>(facts);
        said.replaceAll((key, fact) -> fact instanceof String word ? say(word) : fact);
        return said;
    }
}
