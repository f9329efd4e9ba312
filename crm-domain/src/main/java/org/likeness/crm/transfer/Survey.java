package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.customfield.CustomFieldType;

/**
 * What the first pass over a file found.
 *
 * @param rows how many rows follow the header
 * @param types what each user-defined field among the targets would hold, by its key
 */
record Survey(long rows, Map<String, CustomFieldType> types) {

    /** @throws org.likeness.crm.kernel.InvalidInput if the file is not in its charset */
    static Survey of(Path file, ImportSpec spec) {
        try (var source = CsvSource.open(file, spec.delimiter(), spec.charset())) {
            var plan = ColumnPlan.of(spec, source.columns());
            var dates = spec.dates();
            var figures = new Figures(spec.thousands());
            var guesses = new LinkedHashMap<Feed, TypeGuess>();
            plan.feeds().stream().filter(Feed::custom).forEach(f -> guesses.put(f, new TypeGuess(dates, figures)));
            long rows = 0;
            for (var row = source.next(); row != null; row = source.next()) {
                rows++;
                if (row.flaw() == null) {
                    for (var guess : guesses.entrySet()) {
                        var feed = guess.getKey();
                        guess.getValue().see(feed.read(row.fields().get(feed.index())));
                    }
                }
            }
            var types = new TreeMap<String, CustomFieldType>();
            guesses.forEach((feed, guess) -> types.put(feed.key(), guess.type()));
            return new Survey(rows, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types as one line of text, to be kept: {@code age=NUMBER,origin=CATEGORY}. */
    static String text(Map<String, CustomFieldType> types) {
        var text = new StringBuilder();
        types.forEach((key, type) ->
                text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(type));
        return text.toString();
    }

    /** The types out of such a text. */
    static Map<String, CustomFieldType> types(String text) {
        var types = new TreeMap<String, CustomFieldType>();
        if (!text.isEmpty()) {
            for (var pair : text.split(",")) {
                var at = pair.indexOf('=');
                types.put(pair.substring(0, at), CustomFieldType.valueOf(pair.substring(at + 1)));
            }
        }
        return types;
    }
}
