package org.likeness.crm.web.record;

import org.likeness.crm.web.ui.Say;

/** The kinds of events that are known have words; any other is told as it was sent. */
public final class EventWords {
    private EventWords() {}

    public static String of(String type, Say say) {
        var key = type.replace('.', '-');
        var word = say.word("event", key);
        return word.equals(key) ? type : word;
    }
}
