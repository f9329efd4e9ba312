package org.likeness.crm.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The sentences of one language. A pattern holds its arguments as {@code {0}}, {@code {1}}, …; what a key
 * is missing shows as {@code ⟦key⟧}, so that tests and eyes find it.
 */
public final class Messages {

    public static final Messages ENGLISH = new Messages("en");
    public static final Messages CHINESE = new Messages("zh");

    private final String language;
    private final Properties sentences;

    private Messages(String language) {
        this.language = language;
        this.sentences = read("/messages_" + language + ".properties");
    }

    /** English or Chinese; English for every other language. */
    public static Messages in(String language) {
        return language != null && language.startsWith("zh") ? CHINESE : ENGLISH;
    }

    public String language() {
        return language;
    }

    public boolean knows(String key) {
        return sentences.containsKey(key);
    }

    /** The pattern itself, without its arguments filled in. */
    String pattern(String key) {
        return sentences.getProperty(key, "⟦" + key + "⟧");
    }

    /** The sentence of this key with its arguments, which are texts already. */
    public String get(String key, String... arguments) {
        StringBuilder text = new StringBuilder();
        fill(pattern(key), arguments, text::append, text::append);
        return text.toString();
    }

    /** Walks over a pattern, handing out its own pieces and its arguments apart. */
    static void fill(String pattern, String[] arguments, Piece own, Piece argument) {
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            own.take(pattern.substring(from, open));
            int index = Integer.parseInt(pattern.substring(open + 1, close));
            argument.take(index < arguments.length ? arguments[index] : "");
            from = close + 1;
        }
        own.take(pattern.substring(from));
    }

    @FunctionalInterface
    interface Piece {
        void take(String text);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return properties;
    }

    /** What follows a beginning in the keys that have it. */
    public List<String> under(String beginning) {
        return keys().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    java.util.Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
