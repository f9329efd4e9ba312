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
 * @param commas what commas stand for in the numbers of a target's column
 */
record Survey(long rows, Map<String, CustomFieldType> types, Map<String, CommaReading> commas) {

    /** @throws org.likeness.crm.kernel.InvalidInput if the file is not in its charset */
    static Survey of(Path file, ImportSpec spec) {
        try (var source = CsvSource.open(file, spec.delimiter(), spec.charset())) {
            var plan = ColumnPlan.of(spec, source.columns());
            var dates = spec.dates();
            var figures = new Figures(spec.thousands());
            var commas = CommaGuesses.of(spec, plan);
            var guesses = new LinkedHashMap<Feed, TypeGuess>();
            plan.feeds().stream()
                    .filter(Feed::custom)
                    .forEach(f -> guesses.put(f, new TypeGuess(dates, figures, commas.of(f))));
            long rows = 0;
            for (var row = source.next(); row != null; row = source.next()) {
                rows++;
                if (row.flaw() == null) {
                    commas.see(row.fields());
                    for (var guess : guesses.entrySet()) {
                        var feed = guess.getKey();
                        guess.getValue().see(feed.read(row.fields().get(feed.index())));
                    }
                }
            }
            var types = new TreeMap<String, CustomFieldType>();
            guesses.forEach((feed, guess) -> types.put(feed.key(), guess.type()));
            return new Survey(rows, types, commas.readings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
