package org.likeness.crm.web.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in a form: values as typed, the sentence beside each field that was refused, and the choices of
 * its selects. Names are the record's JSON names.
 */
public record Form(
        Map<String, String> values, Map<String, String> errors, Map<String, List<Choice>> choices, String refusal) {

    /** Begins the names of what a form had shown at first. */
    public static final String WAS = "was.";

    public static Form empty() {
        return new Form(Map.of(), Map.of(), Map.of(), null);
    }

    public static Form of(Map<String, String> values) {
        return new Form(Map.copyOf(values), Map.of(), Map.of(), null);
    }

    /** With the choices of one select, and before them what stands there now where they lack it: a select must be able to show it. */
    public Form choosing(String name, List<Choice> among) {
        Map<String, List<Choice>> more = new HashMap<>(choices);
        var now = value(name);
        var lacking = now.isEmpty() || among.stream().anyMatch(c -> c.value().equals(now))
                ? Stream.<Choice>empty()
                : Stream.of(among(name).stream()
                        .filter(c -> c.value().equals(now))
                        .findFirst()
                        .orElse(new Choice(now, now)));
        more.put(name, Stream.concat(lacking, among.stream()).toList());
        return new Form(values, errors, Map.copyOf(more), refusal);
    }

    /** With what may be picked for a field while somebody types into it. */
    public Form suggesting(String name, List<Choice> among) {
        Map<String, List<Choice>> more = new HashMap<>(choices);
        more.put(name, List.copyOf(among));
        return new Form(values, errors, Map.copyOf(more), refusal);
    }

    /** With another value of one field. */
    public Form with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Form(Map.copyOf(more), errors, choices, refusal);
    }

    /** A form that sends back what it shows now, beside what will be typed. */
    public Form remembering() {
        Map<String, String> more = new HashMap<>(values);
        values.forEach((name, value) -> more.put(WAS + name, value));
        return new Form(Map.copyOf(more), errors, choices, refusal);
    }

    /** Whether it sends back what it had shown. */
    public boolean remembers() {
        return values.keySet().stream().anyMatch(name -> name.startsWith(WAS));
    }

    /** With a sentence beside a field. */
    public Form refused(String name, String sentence) {
        Map<String, String> more = new HashMap<>(errors);
        more.put(name, sentence);
        return new Form(values, Map.copyOf(more), choices, refusal);
    }

    /** With a sentence above the whole form. */
    public Form refused(String sentence) {
        return new Form(values, errors, choices, sentence);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public String error(String name) {
        return errors.get(name);
    }

    public List<Choice> among(String name) {
        return choices.getOrDefault(name, List.of());
    }

    /** Of what may be picked for a field, what begins with the name typed there: one of several that have it. */
    public List<Choice> meantBy(String name) {
        return among(name).stream()
                .filter(c -> c.value().length() > value(name).length() + 3
                        && c.value()
                                .regionMatches(
                                        true,
                                        0,
                                        value(name) + " · ",
                                        0,
                                        value(name).length() + 3))
                .limit(8)
                .toList();
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    public Set<String> refusedFields() {
        return errors.keySet();
    }
}
