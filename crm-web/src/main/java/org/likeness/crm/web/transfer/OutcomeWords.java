package org.likeness.crm.web.transfer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.transfer.ImportSpec;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.transfer.ImportMappingView.ValueChoice;
import org.likeness.crm.web.ui.Say;

/** What a file's own words say about how a record ended: won, lost or still open. */
final class OutcomeWords {
    private static final Set<String> WON =
            Set.of("won", "win", "closed won", "1", "true", "yes", "y", "converted", "赢单", "成交", "已成交", "是");
    private static final Set<String> LOST =
            Set.of("lost", "lose", "closed lost", "0", "false", "no", "n", "丢单", "输单", "流失", "否");

    private OutcomeWords() {}

    static List<ValueChoice> choices(Collection<String> words, ImportSpec earlier, Say say) {
        var meanings = Choices.words(say, "outcome", "WON", "LOST", "OPEN");
        var before =
                earlier == null ? Map.<String, String>of() : earlier.values().getOrDefault("outcome", Map.of());
        return words.stream()
                .map(w -> new ValueChoice("outcome", w, before.getOrDefault(w, guess(w)), meanings))
                .toList();
    }

    /** Word to outcome as chosen on the page, guessed where nothing was chosen; every other word is open. */
    static Map<String, String> meanings(Collection<String> words, MultivaluedMap<String, String> typed) {
        var meanings = new LinkedHashMap<String, String>();
        for (var word : words) {
            var chosen = typed.getFirst("value.outcome." + word);
            meanings.put(word, chosen == null || chosen.isEmpty() ? guess(word) : chosen);
        }
        meanings.put("*", "OPEN");
        return meanings;
    }

    /** Of these, the words that end a deal: they set its outcome and are no stage. */
    static Map<String, String> closedOnly(Map<String, String> meanings) {
        var closed = new LinkedHashMap<>(meanings);
        closed.values().removeIf("OPEN"::equals);
        return closed;
    }

    private static String guess(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        return WON.contains(plain) ? "WON" : LOST.contains(plain) ? "LOST" : "OPEN";
    }
}
