package org.likeness.crm.web.capture;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.capture.FormFields;
import org.likeness.crm.web.capture.FormDesignView.Question;

/** Between the page where a form is designed and the form. */
final class Design {
    private static final List<String> OWN =
            List.of("name", "title", "thanks", "language", "channel", "campaign", "consent");

    private Design() {}

    /** What was typed, as fields to give to a form. */
    static Map<String, Object> sent(MultivaluedMap<String, String> typed, List<Askable.Thing> things, Askable askable) {
        var sent = new LinkedHashMap<String, Object>();
        for (var name : OWN) {
            var text = typed.getFirst(name);
            sent.put(name, text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n"));
        }
        sent.put("fields", FormFields.text(askable.checked(asked(typed, things))));
        return sent;
    }

    private static List<FormField> asked(MultivaluedMap<String, String> typed, List<Askable.Thing> things) {
        return questions(typed, things).stream()
                .filter(Question::asked)
                .map(q -> new FormField(
                        q.name(), q.label().isBlank() ? q.words() : q.label().strip(), q.required()))
                .toList();
    }

    /** The questions as they were typed, in the order of their places. */
    static List<Question> questions(MultivaluedMap<String, String> typed, List<Askable.Thing> things) {
        var questions = new ArrayList<Question>();
        for (var thing : things) {
            questions.add(new Question(
                    thing.name(),
                    thing.words(),
                    typed.containsKey("ask." + thing.name()),
                    text(typed, "place." + thing.name()),
                    text(typed, "label." + thing.name()),
                    typed.containsKey("required." + thing.name())));
        }
        questions.sort(Comparator.comparing((Question q) -> !q.asked()).thenComparingInt(q -> place(q.place())));
        return questions;
    }

    /** The questions of a form that is kept, and behind them what else could be asked for. */
    static List<Question> questions(List<FormField> asked, List<Askable.Thing> things) {
        var words = new LinkedHashMap<String, String>();
        things.forEach(thing -> words.put(thing.name(), thing.words()));
        var questions = new ArrayList<Question>();
        for (var one : asked) {
            questions.add(new Question(
                    one.name(),
                    words.getOrDefault(one.name(), one.name()),
                    true,
                    String.valueOf(questions.size() + 1),
                    one.label(),
                    one.required()));
            words.remove(one.name());
        }
        words.forEach((name, word) -> questions.add(new Question(name, word, false, "", word, false)));
        return questions;
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        var text = typed.getFirst(name);
        return text == null ? "" : text;
    }

    private static int place(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }
}
