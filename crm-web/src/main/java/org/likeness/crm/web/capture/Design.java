package org.likeness.crm.web.capture;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.capture.FormFields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.web.capture.FormDesignView.Question;

/** Between the page where a form is designed and the form. */
final class Design {
    private static final List<String> OWN =
            List.of("name", "title", "thanks", "language", "channel", "campaign", "consent");

    static final String LABEL = "label.";
    private static final String PLACE = "place.";
    private static final int NOWHERE = Integer.MAX_VALUE;

    private Design() {}

    /** What was typed, as fields to give to a form. */
    static Map<String, Object> sent(MultivaluedMap<String, String> typed, List<Askable.Thing> things, Askable askable) {
        refuse(typed, things);
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
                .map(q -> new FormField(q.name(), q.label().strip(), q.required()))
                .toList();
    }

    /**
     * What is asked has words and, if any, a place; what is not asked may hold anything.
     *
     * @throws InvalidInput naming every label and place that is not so
     */
    static void refuse(MultivaluedMap<String, String> typed, List<Askable.Thing> things) {
        var errors = new ArrayList<FieldError>();
        for (var one : questions(typed, things)) {
            if (one.asked() && one.label().isBlank()) {
                errors.add(new FieldError(LABEL + one.name(), "is required"));
            }
            if (one.asked() && !one.place().isBlank() && place(one.place()) == NOWHERE) {
                errors.add(new FieldError(PLACE + one.name(), "must be a whole number"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /**
     * What was typed for a form whose language was changed on this page: words that still stand as they were offered in the other
     * language are said in the new one; whatever somebody wrote stays.
     */
    static MultivaluedMap<String, String> spoken(
            MultivaluedMap<String, String> typed, Map<String, String> offered, Map<String, String> instead) {
        var spoken = new MultivaluedHashMap<>(typed);
        offered.forEach((name, words) -> {
            var text = typed.getFirst(name);
            if (text != null && text.strip().equals(words) && instead.containsKey(name)) {
                spoken.putSingle(name, instead.get(name));
            }
        });
        return spoken;
    }

    /** The questions as they were typed, in the order of their places. */
    static List<Question> questions(MultivaluedMap<String, String> typed, List<Askable.Thing> things) {
        var questions = new ArrayList<Question>();
        for (var thing : things) {
            questions.add(new Question(
                    thing.name(),
                    thing.words(),
                    typed.containsKey("ask." + thing.name()),
                    text(typed, PLACE + thing.name()),
                    text(typed, LABEL + thing.name()),
                    typed.containsKey("required." + thing.name())));
        }
        questions.sort(Comparator.comparing((Question q) -> !q.asked()).thenComparingInt(q -> place(q.place())));
        return questions;
    }

    /** The questions of a form that is kept, and behind them what else could be asked for. */
    static List<Question> questions(List<FormField> asked, List<Askable.Thing> things) {
        var words = new LinkedHashMap<String, String>();
        things.forEach(thing -> words.put(thing.name(), thing.words()));
        var offered = new LinkedHashMap<String, String>();
        things.forEach(thing -> offered.put(thing.name(), thing.offered()));
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
        words.forEach((name, word) -> questions.add(new Question(name, word, false, "", offered.get(name), false)));
        return questions;
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        var text = typed.getFirst(name);
        return text == null ? "" : text;
    }

    private static int place(String typed) {
        var text = typed.strip();
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : NOWHERE;
    }
}
