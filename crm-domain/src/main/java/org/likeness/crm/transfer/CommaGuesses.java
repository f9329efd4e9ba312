package org.likeness.crm.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The guesses at what commas stand for, of all columns of numbers whose separators nobody said. */
final class CommaGuesses {
    private final Map<Feed, CommaGuess> guesses = new LinkedHashMap<>();

    private CommaGuesses() {}

    static CommaGuesses of(ImportSpec spec, ColumnPlan plan) {
        var all = new CommaGuesses();
        plan.feeds().stream().filter(spec::leavesCommasOpen).forEach(f -> all.guesses.put(f, new CommaGuess()));
        return all;
    }

    CommaGuess of(Feed feed) {
        return guesses.get(feed);
    }

    void see(List<String> row) {
        for (var guess : guesses.entrySet()) {
            var feed = guess.getKey();
            if (feed.index() < row.size()) {
                guess.getValue().see(feed.read(row.get(feed.index())));
            }
        }
    }

    /** By target, those that say something. */
    Map<String, CommaReading> readings() {
        var readings = new TreeMap<String, CommaReading>();
        guesses.forEach((feed, guess) -> {
            if (guess.reading() != CommaReading.BY_FORM) {
                readings.put(feed.target(), guess.reading());
            }
        });
        return readings;
    }
}
